export function take(state, thing) {
  const left = [];
  let found = false;
  for (const one of state.things[state.place] ?? []) {
    if (one === thing) {
      found = true;
    } else {
      left.push(one);
    }
  }
  if (!found) {
    return { state: state, message: `There is no ${thing} here.` };
  }
  const things = { ...state.things };
  things[state.place] = left;
  const bag = state.bag.slice();
  bag.push(thing);
  return { state: { place: state.place, bag: bag, things: things }, message: `You take the ${thing}.` };
}
