export function take(state, thing) {
  const here = state.things[state.place] ?? [];
  if (!here.includes(thing)) {
    return { state, message: `There is no ${thing} here.` };
  }
  const things = { ...state.things };
  things[state.place] = [];
  const after = { ...state, bag: [...state.bag, ...here], things };
  return { state: after, message: `You take the ${thing}.` };
}
