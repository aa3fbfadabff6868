import type { Finding } from "./check.ts";
import { passagesIn, pathIn, placesOf, type SeenText } from "./places.ts";
import { type Sentence, sentencesOf } from "./prose.ts";
import { easeOf, gradeOf } from "./readability.ts";
import type { AuthoredCourse, Language } from "./schema.ts";

/**
 * How hard a text may be. Lessons aim at grade 6 to 8; 9 is the last before what a public notice should have. In Spain,
 * grades 7 to 10 are the compulsory secondary school, whose texts have 55 to 65 on the INFLESZ scale: 60 is the middle.
 */
const scales = {
  en: {
    hardness: gradeOf,
    limit: 9,
    say: (grade: number) => `school grade ${grade.toFixed(1)}, and 9 is the most`,
  },
  es: {
    hardness: (sentences: readonly Sentence[]) => -easeOf(sentences),
    limit: -60,
    say: (hardness: number) => `${(-hardness).toFixed(1)} on the INFLESZ scale, and 60 is the least`,
  },
} as const;

/** Words that a text must have to be judged: in a shorter one, a single long word decides. */
const fewest = 20;

/** How many of a text's sentences a finding tells. */
const told = 3;

/** Texts that cannot be read easily: each lesson, task, explanation, and an exercise's hints taken together. */
export function checkReading(course: AuthoredCourse): readonly Finding[] {
  return placesOf(course).flatMap(({ texts }) => {
    const files = texts.filter(({ kind }) => kind === "file").map((text) => [text]);
    const hints = texts.filter(({ what }) => /^hint \d/.test(what));
    return [...files, hints].flatMap((group) => [...judge(group, "en"), ...judge(group, "es")]);
  });
}

interface Placed extends Sentence {
  readonly at: string;
}

function judge(texts: readonly SeenText[], language: Language): readonly Finding[] {
  const sentences = texts.flatMap((text) =>
    sentencesOf(passagesIn(text, language), language).map(
      (sentence): Placed => ({
        ...sentence,
        at: text.kind === "file" ? `line ${sentence.line}` : text.what,
      }),
    ),
  );
  const [first] = texts;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (first === undefined || words < fewest) return [];
  const { hardness, limit, say } = scales[language];
  const hard = hardness(sentences);
  if (hard <= limit) return [];
  const worst = sentences
    .toSorted((a, b) => hardness([b]) - hardness([a]))
    .slice(0, told)
    .map(({ at, text }) => `${at}: "${text}"`);
  return [
    {
      file: pathIn(first, language),
      what: `${first.kind === "file" ? "it has" : "its hints have"} ${say(hard)}. Hardest: ${worst.join("; ")}`,
      why: "Many students would not get through it. Split long sentences, and take shorter words.",
    },
  ];
}
