export function lend(tool, person, today) {
  if (tool.borrower === undefined) {
    tool = { borrower: person, day: today };
  }
  return tool;
}
