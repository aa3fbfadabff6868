export function lend(tool, person, today) {
  if (tool.borrower) {
    return tool;
  }
  tool.borrower = person;
  tool.day = today;
  return tool;
}
