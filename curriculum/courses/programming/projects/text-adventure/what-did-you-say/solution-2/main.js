const smallWords = ["the", "a", "an", "to"];

function meaning(verb) {
  if (verb === "get") {
    return "take";
  }
  return verb === "walk" ? "go" : verb;
}

export function understand(sentence) {
  const words = [];
  for (const word of sentence.trim().toLowerCase().split(/\s+/)) {
    if (!smallWords.includes(word)) {
      words.push(word);
    }
  }
  if (words.length === 0) {
    return { verb: "", rest: "" };
  }
  return { verb: meaning(words[0]), rest: words.slice(1).join(" ") };
}
