import { syllable } from "syllable";
import { codeMark, type Sentence } from "./prose.ts";
import { spanishSyllables } from "./syllables-es.ts";

type Counted = Pick<Sentence, "words">;

/**
 * The Flesch-Kincaid grade of an English text: 6 is what pupils of the sixth school year in the USA read with ease.
 * Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel",
 * Research Branch Report 8-75, 1975. The text has one sentence or more.
 */
export function gradeOf(sentences: readonly Counted[]): number {
  const { wordsPerSentence, syllablesPerWord } = measure(sentences, syllable);
  return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
}

/**
 * How easily a Spanish text is read: the perspicuity of Szigriszt Pazos ("Sistemas predictivos de legibilidad del mensaje
 * escrito", Madrid, 1993), on the INFLESZ scale of Barrio-Cantalejo and others (An. Sist. Sanit. Navar. 31, 2008): over 80
 * very easy; 65 to 80 fairly easy, as in primary school; 55 to 65 usual, as in secondary school and newspapers; less is hard.
 * The text has one sentence or more.
 */
export function easeOf(sentences: readonly Counted[]): number {
  const { wordsPerSentence, syllablesPerWord } = measure(sentences, spanishSyllables);
  return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence;
}

/** Code and numbers are taken in at a glance, so each counts as a word of one syllable. */
function measure(sentences: readonly Counted[], syllablesOf: (word: string) => number) {
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables = words.reduce(
    (sum, word) => sum + (word === codeMark || /^\d/.test(word) ? 1 : Math.max(1, syllablesOf(word))),
    0,
  );
  return { wordsPerSentence: words.length / sentences.length, syllablesPerWord: syllables / words.length };
}
