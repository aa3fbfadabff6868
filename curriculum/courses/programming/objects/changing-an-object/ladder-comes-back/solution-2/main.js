export function giveBack(tool) {
  tool.loans++;
  delete tool.borrower;
  return tool;
}
