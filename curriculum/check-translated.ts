import type { Finding } from "./check.ts";
import { haveSameSlots, wordsOfChecks } from "./check-names.ts";
import { type Place, passagesIn, pathIn, placesOf, type SeenText } from "./places.ts";
import { codeMark, wordsIn } from "./prose.ts";
import type { AuthoredCourse, AuthoredExercise } from "./schema.ts";

/** How much of what a student can read is there in Spanish. */
export interface Translated {
  readonly texts: number;
  readonly spanish: number;
}

/** Every text of a course is there in each language that its `languages` promise, and is not the English one again. */
export function checkTranslated(course: AuthoredCourse): readonly Finding[] {
  if (!course.languages.includes("es")) return [];
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  return [
    ...placesOf(course).flatMap((place) => place.texts.flatMap((text) => judge(text, place))),
    ...exercises.flatMap(checkWordsOf),
  ];
}

/** Spanish words of checks stand for words that are there, and take the same values in the same order. */
function checkWordsOf({ folder, grading }: AuthoredExercise): readonly Finding[] {
  const graded = "grading" in grading ? grading.grading : grading;
  if (graded.by !== "checks" || graded.es === undefined) return [];
  const english = wordsOfChecks(graded.checks);
  const file = `${folder}/checks.es.yaml`;
  return Object.entries(graded.es).flatMap(([en, es]) => {
    if (!english.includes(en)) {
      const why =
        "Nobody would ever read its Spanish. Write the English words exactly as checks.js has them.";
      return [{ file, what: `checks.js does not say “${en}”`, why }];
    }
    if (haveSameSlots(en, es)) return [];
    const why =
      "The values would come to other places, or nowhere. Keep each %s and $name, in the same order.";
    return [{ file, what: `“${es}” has not the same slots as “${en}”`, why }];
  });
}

function judge(text: SeenText, place: Place): readonly Finding[] {
  const { what, text: written } = text;
  if (written.es === undefined) {
    return [
      {
        file: pathIn(text, "es"),
        what: `the ${what} is not there in Spanish, and course.yaml promises it`,
        why: "A student who reads Spanish would meet English there. Write it, or take `es` from `languages`.",
      },
    ];
  }
  // A name, a word of the trade or a line of code may be the same in both.
  if (written.es.trim() !== written.en.trim() || countWords(text, place) <= 3) return [];
  return [
    {
      file: pathIn(text, "es"),
      what: `the Spanish ${what} is the English one`,
      why: "A student who reads Spanish would meet English there. Write it in Spanish.",
    },
  ];
}

export function countTranslated(course: AuthoredCourse): Translated {
  const texts = textsIn(course);
  return { texts: texts.length, spanish: texts.filter(({ text }) => text.es !== undefined).length };
}

/** A hint may be a line of code without backticks. */
function countWords(text: SeenText, { code }: Place): number {
  const known = new Set([codeMark, ...code().flatMap(wordsIn)]);
  return passagesIn(text, "en").flatMap((passage) => wordsIn(passage.text).filter((word) => !known.has(word)))
    .length;
}

const textsIn = (course: AuthoredCourse) => placesOf(course).flatMap(({ texts }) => texts);

/** One line for a person. */
export const formatTranslated = ({ texts, spanish }: Translated): string =>
  `${spanish} of ${texts} texts that a student can see are there in Spanish, too.`;
