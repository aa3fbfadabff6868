export function lend(tool, person, today) {
  if (tool.borrower === undefined) {
    tool.borrower = person;
    tool.day = today;
  }
  return tool;
}
