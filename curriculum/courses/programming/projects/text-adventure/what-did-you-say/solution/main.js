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
