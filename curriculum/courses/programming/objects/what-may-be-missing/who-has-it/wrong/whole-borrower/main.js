export function whoHas(tool) {
  return tool.borrower ?? "on the shelf";
}
