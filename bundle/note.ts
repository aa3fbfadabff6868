import { z } from "zod";

/** 130 random bits: a question or a feedback. */
export const noteId = z.string().regex(/^n-[0-9a-hjkmnp-tv-z]{26}$/);

/** A line of a student's code; the first is 1. */
export const codePlace = z.strictObject({ file: z.string().min(1).max(200), line: z.int().min(1) });
export type CodePlace = z.infer<typeof codePlace>;

/** So many UTF-16 units of a line are enough to know it again. */
const longestWords = 400;

/**
 * A line that an instructor wrote about, with what stood there: by its words it is found again in a text that has been
 * changed since.
 */
export const anchor = codePlace.extend({ words: z.string().max(longestWords) });
export type Anchor = z.infer<typeof anchor>;

/** The anchor of a line of `files`; `null` if there is no such line. */
export function anchorAt(files: Readonly<Record<string, string>>, { file, line }: CodePlace): Anchor | null {
  const words = Object.hasOwn(files, file) ? files[file]?.split("\n")[line - 1] : undefined;
  // A cut may halve a character, for which canonical JSON has no spelling.
  return words === undefined
    ? null
    : { file, line, words: words.trim().slice(0, longestWords).toWellFormed() };
}
