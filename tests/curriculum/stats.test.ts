import { expect, test } from "vitest";
import { countWords } from "../../curriculum/count-words.ts";
import { statsOf } from "../../curriculum/stats.ts";
import { statsTable, statsTableIn } from "../../curriculum/stats-table.ts";
import { changed, good, one } from "./course-on-disk.ts";
import { proven } from "./proven.ts";

const course = {
  ...changed(good, `${one}/exercise.yaml`, "kind: write", "kind: fix"),
  "first/glossary.yaml":
    "- { id: sum, lesson: adding, term: { en: sum }, meaning: { en: What adding gives. } }\n",
  [`${one}/solution-2/main.js`]: "export const add = (a, b) => b + a;\n",
};

test("a course is counted by module and in all", async () => {
  const { course: read, proof } = await proven(course);
  const stats = statsOf(read, proof);
  const counts = {
    lessons: 2,
    exercises: 2,
    byKind: { fix: 1, write: 1 },
    skills: 2,
    checks: 4,
    wrongSolutions: 6,
    alternatives: 1,
    terms: 1,
    referenceEntries: 0,
    errorPages: 0,
    minutes: 15,
    // Two lessons, and twice a task, a hint and an explanation; the term and its meaning.
    words: { en: 4 + 2 + 2 * (3 + 3 + 2) + 1 + 3, es: 5 + 2 * 3 },
    mutants: 4,
    rejected: 4,
  };
  expect(stats).toEqual({
    course: "small",
    version: 1,
    ...counts,
    modules: [{ id: "first", title: "First", ...counts }],
  });
});

test("the table is found again in the text that quotes it", async () => {
  const { course: read, proof } = await proven(course);
  const table = statsTable(statsOf(read, proof));
  expect(table).toContain("| solutions with one small fault that the checks turn away | 4 of 4 (100.0 %) |");
  expect(table).toContain("| First | 2 | 15 | 2 | 1 | 1 |\n| **all** | 2 | 15 | 2 | 1 | 1 |");
  expect(statsTableIn(`# Title\n\n${table}\n\nMore.`)).toBe(table);
  expect(statsTableIn("# Title\n")).toBeNull();
});

test.each([
  ["Read `main.js` **twice**.\n\n```js\nconst not = counted;\n```\n", "en", 3],
  ["- Uno, dos y tres.\n\n| a | b |\n|---|---|\n| c | d |\n", "es", 8],
  ["", "en", 0],
] as const)("words of %j", (text, language, words) => {
  expect(countWords(text, language)).toBe(words);
});
