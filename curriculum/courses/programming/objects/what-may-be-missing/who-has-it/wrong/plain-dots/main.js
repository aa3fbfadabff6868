export function whoHas(tool) {
  return tool.borrower.name ?? "on the shelf";
}
