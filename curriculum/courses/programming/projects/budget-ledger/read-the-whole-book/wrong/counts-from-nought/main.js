import { readEntry } from "./entry.js";

export function readBook(text) {
  const entries = [];
  const problems = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") {
      return;
    }
    try {
      entries.push(readEntry(line));
    } catch (error) {
      problems.push({ line: index, message: error.message });
    }
  });
  return { entries, problems };
}
