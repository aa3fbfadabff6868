export function go(state, world, way) {
  if (world[state.place].ways[way] === undefined) {
    return { state, message: `There is no way ${way} from here.` };
  }
  return { state: { ...state, place: way }, message: `You go ${way}.` };
}
