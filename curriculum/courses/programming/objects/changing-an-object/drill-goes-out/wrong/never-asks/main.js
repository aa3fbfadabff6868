export function lend(tool, person, today) {
  tool.borrower = person;
  tool.day = today;
  return tool;
}
