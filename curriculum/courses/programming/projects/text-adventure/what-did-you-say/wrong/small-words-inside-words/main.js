const smallWords = ["the", "a", "an", "to"];
const sameAs = { get: "take", walk: "go" };

export function understand(sentence) {
  let text = sentence.toLowerCase();
  for (const small of ["the ", "an ", "to ", "the"]) {
    text = text.replaceAll(small, "");
  }
  const words = text.split(" ").filter((word) => word !== "" && word !== "a");
  const [first = "", ...others] = words;
  return { verb: sameAs[first] ?? first, rest: others.join(" ") };
}
