import type { Refusal, Result } from "../bundle/std.ts";
import type { Finding } from "./check.ts";
import { withoutPronouns } from "./clitics-es.ts";
import { passagesIn, pathIn, placesOf, type SeenText } from "./places.ts";
import { type Passage, wordsIn } from "./prose.ts";
import type { AuthoredCourse, Language } from "./schema.ts";

/** A dictionary for each language; given from outside, because only authors have dictionaries. */
export interface Speller {
  /** True for a word as it is spelt within a sentence, with its accents. */
  knows(word: string, language: Language): boolean;
  /** Words that may have been meant, the likeliest first. */
  suggest(word: string, language: Language): readonly string[];
}

/** Reads the dictionaries, which takes a second; refuses where they are not installed. */
export type OpenSpeller = () => Promise<Result<Speller, Refusal>>;

const list = "words.txt";
const languages = ["en", "es"] as const;

/**
 * Words that are not spelt as any dictionary has them, in all that a student reads but code. What stands in the code beside
 * a text, a term of the glossary and a word of the course's own list are right as well, and so is an English word in
 * italics in a Spanish text. The list is sorted, has each
 * word once, and none that no text needs.
 */
export function checkSpelling(course: AuthoredCourse, speller: Speller): readonly Finding[] {
  const own = course.lists.words.split("\n").filter((word) => word !== "");
  const terms = new Set(course.modules.flatMap(({ glossary }) => glossary.flatMap(termsOf)));
  const needed = new Set<string>();
  const isRight = ({ word, isForeign }: Placed, language: Language, code: ReadonlySet<string>): boolean => {
    const forms = knownForms(word, language);
    if (forms.some((form) => speller.knows(form, language) || terms.has(form) || code.has(form))) return true;
    if (isForeign && forms.some((form) => speller.knows(form, "en"))) return true;
    const listed = forms.filter((form) => own.includes(form));
    for (const form of listed) needed.add(form);
    return listed.length > 0;
  };
  const findings = placesOf(course).flatMap((place) => {
    const read = place.texts.flatMap((text) =>
      languages.map((language) => ({ text, language, passages: passagesIn(text, language) })),
    );
    const code = new Set([...place.code(), ...read.flatMap(codeBetween)].flatMap(wordsIn));
    return read.flatMap(({ text, language, passages }) =>
      unknownIn(passages, (word) => isRight(word, language, code)).map(([word, line]) =>
        misspelt(text, language, word, line, speller),
      ),
    );
  });
  return [...findings, ...judgeList(own, needed)];
}

const termsOf = ({
  term,
  also,
}: {
  term: { en: string; es?: string | undefined };
  also: Record<Language, string[]>;
}) => [term.en, term.es ?? "", ...also.en, ...also.es].flatMap((text) => wordsIn(text.toLowerCase()));

/** A word begins a sentence, belongs to somebody or has pronouns at its end, and is the same word. */
function knownForms(word: string, language: Language): readonly string[] {
  const spelt = word.replaceAll("’", "'");
  const small = spelt.toLowerCase();
  const more =
    language === "en" ? [spelt.replace(/'s?$/, ""), small.replace(/'s?$/, "")] : withoutPronouns(small);
  return [...new Set([spelt, small, ...more])];
}

/** What stands between backticks. */
const codeBetween = ({ passages }: { readonly passages: readonly Passage[] }): readonly string[] =>
  passages.flatMap(({ code }) => code);

/** Each unknown word once, with the line of its first place. */
function unknownIn(
  passages: readonly Passage[],
  isRight: (word: Placed) => boolean,
): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const placed of passages.flatMap(placedIn)) {
    const { word, line } = placed;
    if (word.length > 1 && !/\d/.test(word) && !found.has(word) && !isRight(placed)) found.set(word, line);
  }
  return [...found];
}

interface Placed {
  readonly word: string;
  readonly line: number;
  /** It stands in italics, as a word of another language does. */
  readonly isForeign: boolean;
}

const placedIn = ({ text, line, italics }: Passage): readonly Placed[] => {
  const foreign = new Set(italics.flatMap(wordsIn));
  return text
    .split("\n")
    .flatMap((row, index) =>
      wordsIn(row).map((word) => ({ word, line: line + index, isForeign: foreign.has(word) })),
    );
};

function misspelt(text: SeenText, language: Language, word: string, line: number, speller: Speller): Finding {
  const meant = speller.suggest(word, language).map((other) => `“${other}”`);
  return {
    file: pathIn(text, language),
    what: `${text.kind === "file" ? `line ${line}` : `the ${text.what}`} has “${word}”, which no dictionary has${
      meant.length === 0 ? "" : `; near it: ${meant.join(", ")}`
    }`,
    why: `A reader may not find out what is meant. Correct it, put code between backticks, or add a name to ${list}.`,
  };
}

function judgeList(own: readonly string[], needed: ReadonlySet<string>): readonly Finding[] {
  const idle = own.filter((word) => !needed.has(word));
  const isSorted = own.every((word, index) => index === 0 || (own[index - 1] ?? "") < word);
  return [
    ...(isSorted
      ? []
      : [
          {
            file: list,
            what: "its words are not in the order of their characters, or one is there twice",
            why: "Two authors would add the same word in two places. Sort it: capital letters first, each word once.",
          },
        ]),
    ...idle.map((word) => ({
      file: list,
      what: `no text needs “${word}”`,
      why: "It would hide a slip that somebody makes later. Take it out.",
    })),
  ];
}
