export function tag(tool) {
  if (deposit === 0) {
    return `${name}, shelf ${shelf}, no deposit`;
  }
  return `${name}, shelf ${shelf}, deposit ${deposit}`;
}
