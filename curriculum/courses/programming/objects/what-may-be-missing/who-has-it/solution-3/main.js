export function whoHas(tool) {
  if (tool.borrower) {
    return tool.borrower.name;
  }
  return "on the shelf";
}
