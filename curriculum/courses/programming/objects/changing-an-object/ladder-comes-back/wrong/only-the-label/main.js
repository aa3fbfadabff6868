export function giveBack(tool) {
  delete tool.borrower;
  tool.loans + 1;
  return tool;
}
