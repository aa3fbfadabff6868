export function lend(tool, borrower, day) {
  if (tool.borrower === undefined) {
    borrower = tool.borrower;
    day = tool.day;
  }
  return tool;
}
