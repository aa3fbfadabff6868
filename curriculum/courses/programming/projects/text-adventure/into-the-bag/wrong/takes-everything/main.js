export function take(state, thing) {
  const here = state.things[state.place] ?? [];
  if (!here.includes(thing)) {
    return { state, message: `There is no ${thing} here.` };
  }
  const after = {
    ...state,
    bag: [...state.bag, ...here],
    things: { ...state.things, [state.place]: [] },
  };
  return { state: after, message: `You take the ${thing}.` };
}
