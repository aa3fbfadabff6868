export function go(state, world, way) {
  const { ways } = world[state.place];
  if (Object.keys(ways).includes(way)) {
    const after = { place: ways[way], bag: state.bag, things: state.things };
    return { state: after, message: "You go " + way + "." };
  }
  return { state: state, message: "There is no way " + way + " from here." };
}
