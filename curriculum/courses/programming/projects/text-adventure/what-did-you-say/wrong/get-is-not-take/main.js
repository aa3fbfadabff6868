const smallWords = ["the", "a", "an", "to"];

export function understand(sentence) {
  const words = sentence
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "" && !smallWords.includes(word));
  const [first = "", ...others] = words;
  return { verb: first, rest: others.join(" ") };
}
