export function describe(state, world) {
  const { text, ways } = world[state.place];
  const things = state.things[state.place] ?? [];
  const words = Object.keys(ways);
  const lines = [text];
  if (things.length > 0) {
    lines.push(`You see: ${things.join(", ")}.`);
  }
  lines.push(words.length > 0 ? `Ways: ${words.join(", ")}.` : "No way out.");
  return lines.join("\n");
}
