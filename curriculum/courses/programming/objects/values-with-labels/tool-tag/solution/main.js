export function tag(tool) {
  if (tool.deposit === 0) {
    return `${tool.name}, shelf ${tool.shelf}, no deposit`;
  }
  return `${tool.name}, shelf ${tool.shelf}, deposit ${tool.deposit}`;
}
