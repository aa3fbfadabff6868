import { z } from "zod";
import { sourceTexts } from "./source-texts.ts";

/**
 * What a student asks to have on paper, as it stood on their screen when they asked: whoever prints it needs neither the
 * course nor the student's log. All in one language. The student's name is not in it: the facility knows whose it is.
 */

/** How long the parts of a portfolio's page may be, in UTF-16 units. */
export const coverLimits = { title: 120, does: 2_000, learnt: 2_000, sample: 8_000 } as const;
export type CoverLimits = typeof coverLimits;

/** What a student writes about a project of theirs. `sample`: what the program printed in a run that they chose to show. */
export const cover = z.strictObject({
  title: z.string().max(coverLimits.title),
  does: z.string().max(coverLimits.does),
  learnt: z.string().max(coverLimits.learnt),
  sample: z.string().max(coverLimits.sample),
  /** It is to be in the portfolio. */
  chosen: z.boolean(),
});
export type Cover = z.infer<typeof cover>;

const count = z.int().min(0);
const line = z.string().max(300);

/** A time as the terminal's clock claimed it. `isSuspect`: that clock disagreed with itself before or after it. */
export const claim = z.strictObject({ atMs: z.int(), isSuspect: z.boolean() });
export type Claim = z.infer<typeof claim>;

const lesson = z.strictObject({
  title: line,
  state: z.enum(["tried", "passed"]),
  /** When its last exercise was passed, or it was first opened if it has none; `null`: on another terminal, or not yet. */
  finished: claim.nullable(),
  exercises: count,
  /** Of the exercises, without help. */
  passed: count,
  helped: count,
});

/** Only what was begun is told. */
export const transcript = z.strictObject({
  /** How many lessons each module has is told with it: `lessons` are those that were begun. */
  modules: z
    .array(z.strictObject({ title: line, of: count, finished: count, lessons: z.array(lesson).max(200) }))
    .max(200),
  /** Titles of what the student can do, and of what they are learning. */
  skills: z.strictObject({ passed: z.array(line).max(1_000), tried: z.array(line).max(1_000) }),
  /** Worked at this terminal, as far as its log can tell. */
  minutes: count,
});
export type Transcript = z.infer<typeof transcript>;

const project = z.strictObject({
  /** What the course calls it. */
  name: line,
  cover,
  finished: claim.nullable(),
  /** In the order of the steps. */
  programs: z.array(z.strictObject({ title: line, files: sourceTexts })).max(40),
});
export type Project = z.infer<typeof project>;

export const papers = z.strictObject({
  language: z.enum(["en", "es"]),
  course: line,
  transcript: transcript.nullable(),
  projects: z.array(project).max(40),
});
export type Papers = z.infer<typeof papers>;
