export function lend(tool, borrower, day) {
  if (tool.borrower) {
    return tool;
  }
  tool.borrower = borrower;
  tool.day = day;
  return tool;
}
