export function whoHas(tool) {
  if (tool.borrower === null || tool.borrower === undefined) {
    return "on the shelf";
  }
  return tool.borrower.name;
}
