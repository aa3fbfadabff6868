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

export function go(state, world, way) {
  const place = world[state.place].ways[way];
  if (place === undefined) {
    return { state, message: `There is no way ${way} from here.` };
  }
  return { state: { ...state, place }, message: `You go ${way}.` };
}

export function take(state, thing) {
  const here = state.things[state.place] ?? [];
  if (!here.includes(thing)) {
    return { state, message: `There is no ${thing} here.` };
  }
  const left = here.filter((one) => one !== thing);
  const things = { ...state.things };
  things[state.place] = left;
  const after = { ...state, bag: [...state.bag, thing], things };
  return { state: after, message: `You take the ${thing}.` };
}

const smallWords = ["the", "a", "an", "to"];
const sameAs = { get: "take", walk: "go" };

export function understand(sentence) {
  const words = sentence
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "" && !smallWords.includes(word));
  const [first = "", ...others] = words;
  return { verb: sameAs[first] ?? first, rest: others.join(" ") };
}
