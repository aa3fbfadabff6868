export function lend(tool, borrower, day) {
  if (tool.borrower === undefined) {
    tool.borrower = borrower;
    tool.day = day;
  }
  return tool;
}
