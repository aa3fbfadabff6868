export function giveBack(tool) {
  return { name: tool.name, shelf: tool.shelf, loans: tool.loans + 1 };
}
