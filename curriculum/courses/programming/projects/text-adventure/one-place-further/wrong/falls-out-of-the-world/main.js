export function go(state, world, way) {
  return { state: { ...state, place: world[state.place].ways[way] }, message: `You go ${way}.` };
}
