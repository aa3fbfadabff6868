export function take(state, thing) {
  const after = { ...state };
  const here = after.things[state.place] ?? [];
  if (!here.includes(thing)) {
    return { state, message: `There is no ${thing} here.` };
  }
  after.things[state.place] = here.filter((one) => one !== thing);
  after.bag.push(thing);
  return { state: after, message: `You take the ${thing}.` };
}
