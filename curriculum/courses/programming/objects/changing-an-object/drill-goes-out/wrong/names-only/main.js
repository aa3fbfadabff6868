export function lend(tool, person, today) {
  if (tool.borrower === undefined) {
    person = tool.borrower;
    today = tool.day;
  }
  return tool;
}
