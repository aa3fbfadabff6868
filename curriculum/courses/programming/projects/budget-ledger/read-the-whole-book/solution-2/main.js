import { readEntry } from "./entry.js";

export function readBook(text) {
  const book = { entries: [], problems: [] };
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].trim() !== "") {
      try {
        book.entries.push(readEntry(lines[i]));
      } catch (error) {
        book.problems.push({ line: i + 1, message: error.message });
      }
    }
  }
  return book;
}
