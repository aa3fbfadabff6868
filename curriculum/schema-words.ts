import { z } from "zod";
import { isTeachable } from "./constructs.ts";
import { lessonId, localText, slug } from "./schema-text.ts";

/** `glossary.yaml` of a module: the words of the trade that its lessons explain, in the order of teaching. */
export const glossaryFile = z.array(
  z.strictObject({
    id: slug,
    /** The lesson that explains it, one of this module. */
    lesson: lessonId,
    term: localText,
    /** Other forms and names under which somebody may look for it, by language: plurals, what others call it. */
    also: z
      .strictObject({
        en: z.array(z.string().min(1)).default([]),
        es: z.array(z.string().min(1)).default([]),
      })
      .default({ en: [], es: [] }),
    /** One to three sentences. */
    meaning: localText,
    /** Ids of other terms. */
    see: z.array(slug).default([]),
  }),
);
export type Term = z.infer<typeof glossaryFile>[number];

/** `reference.yaml` of a module: one entry for each word of its lessons' `teaches`. */
export const referenceFile = z.array(
  z.strictObject({
    /** As `teaches` has it: `for-of`, `Math.round`, `.push`. */
    name: z.string().refine(isTeachable, "a name that constructs.ts has"),
    /** How it is written, with plain words for what is to be filled in: `Math.round(number)`. May have several lines. */
    signature: z.string().min(1),
    what: localText,
    /** What people trip over. */
    careful: localText.optional(),
    /** A program by itself. */
    example: z.string().min(1),
    /** The lines that are typed while the example runs. */
    input: z.string().optional(),
    /** What the example prints. */
    output: z.string(),
    /** Names of other entries. */
    see: z.array(z.string()).default([]),
  }),
);
export type ReferenceEntry = z.infer<typeof referenceFile>[number];
