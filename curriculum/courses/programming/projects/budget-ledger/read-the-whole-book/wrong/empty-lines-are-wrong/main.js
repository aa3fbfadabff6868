import { readEntry } from "./entry.js";

export function readBook(text) {
  const entries = [];
  const problems = [];
  text.split("\n").forEach((line, index) => {
    try {
      entries.push(readEntry(line));
    } catch (error) {
      problems.push({ line: index + 1, message: error.message });
    }
  });
  return { entries, problems };
}
