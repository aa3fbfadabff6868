export function go(state, world, way) {
  const place = world[state.place].ways[way];
  if (place === undefined) {
    return { state, message: `There is no way ${way} from here.` };
  }
  state.place = place;
  return { state, message: `You go ${way}.` };
}
