import { readEntry } from "./entry.js";

export function readBook(text) {
  const entries = [];
  const problems = [];
  let number = 0;
  try {
    for (const line of text.split("\n")) {
      number++;
      if (line.trim() !== "") {
        entries.push(readEntry(line));
      }
    }
  } catch (error) {
    problems.push({ line: number, message: error.message });
  }
  return { entries, problems };
}
