export function lend(tool, borrower, day) {
  return tool;
}
