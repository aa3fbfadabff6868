import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../curriculum/markdown.ts";
import { passageOf, sentencesOf } from "../../curriculum/prose.ts";
import { easeOf, gradeOf } from "../../curriculum/readability.ts";
import { spanishSyllables } from "../../curriculum/syllables-es.ts";

describe("the syllables of a Spanish word", () => {
  test.each([
    // One vowel each, and none by itself.
    ["sol", 1],
    ["mesa", 2],
    ["máquina", 3],
    // A weak vowel beside another is no syllable of its own.
    ["agua", 2],
    ["seis", 1],
    ["ciudad", 2],
    ["cuidado", 3],
    ["función", 2],
    ["también", 2],
    ["buey", 1],
    ["bilingüe", 3],
    ["pingüino", 3],
    // Two strong vowels are two.
    ["poeta", 3],
    ["leer", 2],
    ["línea", 3],
    ["aéreo", 4],
    // So is a weak one with an accent.
    ["día", 2],
    ["país", 2],
    ["baúl", 2],
    ["decías", 3],
    ["todavía", 4],
    // An h says nothing, and ch is a letter.
    ["ahora", 3],
    ["prohibir", 2],
    ["búho", 2],
    ["hecho", 2],
    ["noche", 2],
    // A silent u.
    ["que", 1],
    ["aquí", 2],
    ["guerra", 2],
    ["guía", 2],
    ["pequeño", 3],
    // An y that sounds as i, and one that does not.
    ["y", 1],
    ["muy", 1],
    ["rey", 1],
    ["reyes", 2],
    ["ayuda", 3],
    ["Oía", 3],
    ["murciélago", 4],
    ["computadora", 5],
    ["programación", 4],
    ["kg", 1],
  ])("%s: %i", (word, wanted) => {
    expect(spanishSyllables(word)).toBe(wanted);
    expect(spanishSyllables(word.toUpperCase())).toBe(wanted);
    expect(spanishSyllables(word.normalize("NFD"))).toBe(wanted);
  });
});

const text = `# A heading

Ana sells tea. She counts the
cups. \`x.y\` and \`sum\` are names. Is 3.50 enough?

- A list item.

| Cell | Other |
|---|---|
| \`a\` | b |

\`\`\`js
const no = "sentence";
\`\`\`

> **Job.** A *sum*.
`;

test("the sentences of a text, each with its line, and none from code, tables and headings", () => {
  const told = sentencesOf(readMarkdown(text).passages, "en").map(({ line, text: written }) => [
    line,
    written,
  ]);
  expect(told).toEqual([
    [3, "Ana sells tea."],
    [3, "She counts the cups."],
    [4, "`x.y` and `sum` are names."],
    [4, "Is 3.50 enough?"],
    [6, "A list item."],
    [16, "Job."],
    [16, "A sum."],
  ]);
  expect(sentencesOf(readMarkdown(text).passages, "en")[2]?.words).toEqual(["Ω", "and", "Ω", "are", "names"]);
  expect(sentencesOf([passageOf("Él dice: ¿qué es esto? «Nada».")], "es")).toHaveLength(2);
});

test("the passages of a text have headings and cells, too", () => {
  expect(readMarkdown(text).passages.map(({ kind }) => kind)).toEqual([
    "heading",
    "paragraph",
    "paragraph",
    ...Array(4).fill("cell"),
    "paragraph",
  ]);
});

describe("how easily a text is read", () => {
  test("in English, by the formula", () => {
    // 6 words and 7 syllables in 1 sentence.
    expect(gradeOf(sentencesOf([passageOf("The cat sat on the table.")], "en"))).toBeCloseTo(
      0.39 * 6 + (11.8 * 7) / 6 - 15.59,
    );
  });

  test("in Spanish, by the formula", () => {
    // 10 words and 19 syllables in 2 sentences.
    const sentences = sentencesOf(
      [passageOf("La máquina lee una línea. Después la muestra otra vez.")],
      "es",
    );
    expect(easeOf(sentences)).toBeCloseTo(206.835 - (62.3 * 19) / 10 - 10 / 2);
  });

  test("code and numbers count as one short word", () => {
    const grade = (source: string) => gradeOf(sentencesOf([passageOf(source)], "en"));
    expect(grade("Use `Math.floor(minutes / 60)` for 3.14159 pears.")).toBe(
      grade("Use this for those pears."),
    );
  });
});
