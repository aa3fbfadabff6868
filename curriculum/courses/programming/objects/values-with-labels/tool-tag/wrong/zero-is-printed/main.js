export function tag(tool) {
  return `${tool.name}, shelf ${tool.shelf}, deposit ${tool.deposit}`;
}
