export function giveBack(tool) {
  tool.borrower = undefined;
  tool.loans + 1;
  return tool;
}
