export function tag(tool) {
  if (tool[2] === 0) {
    return `${tool[0]}, shelf ${tool[1]}, no deposit`;
  }
  return `${tool[0]}, shelf ${tool[1]}, deposit ${tool[2]}`;
}
