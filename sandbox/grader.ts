import { readFile } from "node:fs/promises";
import type { Grading, SourceFiles } from "../curriculum/schema.ts";
import { type Budget, defaultBudget, graceMs } from "./budget.ts";
import { Desk } from "./desk.ts";
import { limitWords } from "./judge.ts";
import { runnerVersion } from "./runner-version.ts";
import type { Grade, Sha256Hex, Verdict } from "./verdict.ts";
import type { Language } from "./words/say.ts";

export interface GraderOptions {
  /** Full path of the worker script: `sandbox/worker.ts` or what was built from it. */
  readonly worker: string;
  /** Full path of the check library that `buildLibrary` made. */
  readonly library: string;
  readonly budget?: Partial<Budget>;
}

export interface GradeOptions {
  readonly budget?: Partial<Budget>;
  /** What the verdict speaks; English if it is left out. */
  readonly language?: Language;
  /** Hashes of what is graded with, to be kept with the grade. */
  readonly provenance: { readonly exercise: Sha256Hex; readonly checks: Sha256Hex };
}

export interface Grader {
  /**
   * Grades `files` as `grading` says. Grades that are asked for at the same time wait for one another.
   * Rejects only if the sandbox itself is broken or closed.
   */
  grade(grading: Grading, files: SourceFiles, options: GradeOptions): Promise<Grade>;
  close(): Promise<void>;
}

/** Starts the sandbox: one worker that grades and one that stands ready to take its place. */
export function startGrader({ worker, library, budget: general }: GraderOptions): Grader {
  const desk = new Desk(worker, library);
  const runner = readFile(library, "utf8").then(runnerVersion);
  // Whoever asks for a grade hears of a library that cannot be read; until then nobody may be surprised by it.
  runner.catch(() => {});
  let last: Promise<unknown> = Promise.resolve();

  async function gradeNow(grading: Grading, files: SourceFiles, options: GradeOptions): Promise<Grade> {
    const budget = { ...defaultBudget, ...general, ...options.budget };
    const version = await runner;
    await desk.ready();
    const startMs = performance.now();
    const answer = await desk.ask(
      { grading, files, budget, language: options.language },
      budget.deadlineMs + graceMs,
    );
    const verdict: Verdict = answer ?? {
      kind: "stopped",
      limit: "time",
      sentence: limitWords("time", budget, files, options.language),
      checks: [],
      output: "",
    };
    return {
      verdict,
      provenance: { ...options.provenance, runner: version },
      durationMs: performance.now() - startMs,
    };
  }

  return {
    grade(grading, files, options) {
      const grade = last.then(() => gradeNow(grading, files, options));
      last = grade.catch(() => {});
      return grade;
    },
    async close() {
      await desk.close();
    },
  };
}
