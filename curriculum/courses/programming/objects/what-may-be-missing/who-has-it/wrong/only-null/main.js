export function whoHas(tool) {
  if (tool.borrower === null) {
    return "on the shelf";
  }
  return tool.borrower.name;
}
