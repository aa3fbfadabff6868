export function whoHas(tool) {
  return tool.borrower?.name;
}
