export function go(state, world, way) {
  const place = world[state.place].ways[way];
  if (place === undefined) {
    return { state, message: `There is no way ${way} from here.` };
  }
  return { state: { place }, message: `You go ${way}.` };
}
