export function lend(tool, borrower, day) {
  tool.borrower = borrower;
  tool.day = day;
  return tool;
}
