export function lend(tool, borrower, day) {
  if (tool.borrower === undefined) {
    tool = { borrower: borrower, day: day };
  }
  return tool;
}
