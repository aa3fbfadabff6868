export function take(state, thing) {
  const here = state.things[state.place] ?? [];
  const left = here.filter((one) => one !== thing);
  const things = { ...state.things };
  things[state.place] = left;
  const after = { ...state, bag: [...state.bag, thing], things };
  return { state: after, message: `You take the ${thing}.` };
}
