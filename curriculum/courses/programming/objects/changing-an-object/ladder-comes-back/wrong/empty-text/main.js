export function giveBack(tool) {
  tool.borrower = "";
  tool.loans += 1;
  return tool;
}
