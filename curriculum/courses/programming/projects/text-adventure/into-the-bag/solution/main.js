export function take(state, thing) {
  const here = state.things[state.place] ?? [];
  if (!here.includes(thing)) {
    return { state, message: `There is no ${thing} here.` };
  }
  const left = here.filter((one) => one !== thing);
  const after = {
    ...state,
    bag: [...state.bag, thing],
    things: { ...state.things, [state.place]: left },
  };
  return { state: after, message: `You take the ${thing}.` };
}
