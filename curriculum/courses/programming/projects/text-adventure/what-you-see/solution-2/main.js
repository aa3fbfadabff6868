function listed(words, before, without) {
  return words.length === 0 ? without : `\n${before}${words.join(", ")}.`;
}

export function describe(state, world) {
  const place = world[state.place];
  const things = state.things[state.place];
  return (
    place.text +
    listed(things === undefined ? [] : things, "You see: ", "") +
    listed(Object.keys(place.ways), "Ways: ", "\nNo way out.")
  );
}
