export function tag(tool) {
  if (tool.deposit === 0) {
    return `${tool}, shelf ${tool.shelf}, no deposit`;
  }
  return `${tool}, shelf ${tool.shelf}, deposit ${tool.deposit}`;
}
