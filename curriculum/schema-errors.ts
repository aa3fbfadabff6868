import { z } from "zod";
import { localText, slug } from "./schema-text.ts";

/**
 * `errors.yaml` of a module: what the messages mean that a student may meet from this module on, a page for each kind of
 * mistake. Its example uses only what is taught by then.
 */
export const errorsFile = z.array(
  z.strictObject({
    id: slug,
    title: localText,
    /** The engine's own words, as every programmer knows them: `ReferenceError: price is not defined`. */
    raw: z.string().min(1).optional(),
    /** What the sandbox's catalogue calls the sentences that this page explains: `unknown.text`, or `unknown.*` for all of a kind. */
    explains: z
      .array(z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*(\.\*)?$/, "a name such as unknown.text or unknown.*"))
      .min(1),
    /** What the message says, in one to three sentences. */
    means: localText,
    /** What usually causes it, the commonest first. */
    causes: z.array(localText).min(1).max(5),
    /** How to find the place. */
    find: localText,
    /** A program that earns the message. */
    example: z.string().min(1),
    /** What the example has that is not taught by then, because the mistake itself is made of it. */
    beyond: z.array(z.string().min(1)).default([]),
    /** The lines that are typed while the example or its mended form runs. */
    input: z.string().optional(),
    /** What the example prints, and after it what the terminal says. Left out where that is nothing. */
    shows: localText.optional(),
    /** The same program without the mistake: it runs to its end. */
    mended: z.string().min(1),
    /** What it prints. */
    prints: z.string(),
    /** Ids of other pages. */
    see: z.array(slug).default([]),
  }),
);
export type ErrorPage = z.infer<typeof errorsFile>[number];
