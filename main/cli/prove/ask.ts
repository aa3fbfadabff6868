import type { GradeSeen, Patience } from "../../../curriculum/check.ts";
import type { RunSeen } from "../../../curriculum/check-texts.ts";
import type { Prover } from "../../../curriculum/prove.ts";
import type { Grading, SourceFiles } from "../../../curriculum/schema.ts";
import { type Budget, defaultBudget, runBudget } from "../../../sandbox/budget.ts";
import type { Grader } from "../../../sandbox/grader.ts";
import type { Grade, Sha256Hex } from "../../../sandbox/verdict.ts";
import { openSpeller } from "../speller.ts";
import { gradeSeen } from "./seen.ts";

/** All that an answer depends on, beside the sandbox itself. */
export type Ask =
  | {
      readonly kind: "grade";
      readonly grading: Grading;
      readonly files: SourceFiles;
      readonly budget: Budget;
    }
  | {
      readonly kind: "run";
      readonly files: SourceFiles;
      readonly input: readonly string[];
      readonly language: "en" | "es";
      readonly budget: Budget;
    };
export type GradeAsk = Extract<Ask, { kind: "grade" }>;
export type RunAsk = Extract<Ask, { kind: "run" }>;

/** `isSure`: asked again, the answer would be the same. It need not be where only the clock ended a program. */
export interface Answer<Seen> {
  readonly seen: Seen;
  readonly isSure: boolean;
}

/** What answers; each ask by itself, or many at once. */
export interface Answerer {
  grade(ask: GradeAsk): Promise<Answer<GradeSeen>>;
  run(ask: RunAsk): Promise<Answer<RunSeen>>;
}

/** Two million turns of a loop, which take a seventh of a second. A loop without an end would take two by the clock. */
const wrongSteps = 4_000_000;
/** A hundred times what most solutions need. There are thousands of mutants, and some in a hundred loop without an end. */
const mutantSteps = 400_000;
/** What a text shows ends by itself, or is meant to be stopped. */
const runSteps = 40_000_000;

const budgets: Readonly<Record<Patience, Budget>> = {
  student: defaultBudget,
  wrong: { ...defaultBudget, stepsLimit: wrongSteps },
  mutant: { ...defaultBudget, stepsLimit: mutantSteps },
};

export const gradeAsk = (grading: Grading, files: SourceFiles, patience: Patience): GradeAsk => ({
  kind: "grade",
  grading,
  files,
  budget: budgets[patience],
});

export const runAsk = (
  files: SourceFiles,
  { input, language }: { readonly input: readonly string[]; readonly language: "en" | "es" },
): RunAsk => ({ kind: "run", files, input, language, budget: { ...runBudget, stepsLimit: runSteps } });

const zeros = "0".repeat(64) as Sha256Hex;
/** No grade of a proof is kept. */
const provenance = { exercise: zeros, checks: zeros };

const isLate = ({ verdict, durationMs }: Grade, { deadlineMs }: Budget): boolean =>
  verdict.kind === "stopped" && verdict.limit === "time" && durationMs >= deadlineMs;

/** Asks one grader. */
export function askGrader(grader: Grader): Answerer {
  return {
    async grade({ grading, files, budget }) {
      const first = await grader.grade(grading, files, { budget, provenance });
      // Who was cut off before the clock ran out has met a machine that stalled, and may tell more another time.
      const isStalled = first.isCutOff && !isLate(first, budget);
      const grade = isStalled ? await grader.grade(grading, files, { budget, provenance }) : first;
      const { verdict } = grade;
      return { seen: gradeSeen.parse({ verdict }), isSure: !grade.isCutOff && !isLate(grade, budget) };
    },
    async run({ files, input, language, budget }) {
      const fromMs = performance.now();
      let printed = "";
      const run = grader.run(files, {
        budget,
        language,
        onPrinted: (text) => {
          printed += text;
        },
      });
      for (const line of input) run.type(line);
      run.type(null);
      const result = await run.result;
      if (result.kind === "ended") return { seen: { printed, error: null }, isSure: true };
      const isStopped = result.kind === "stopped";
      const ranMs = performance.now() - fromMs;
      return {
        seen: { printed, error: isStopped ? result.sentence : result.error.sentence },
        isSure: !isStopped || result.limit !== "time" || ranMs < budget.deadlineMs,
      };
    },
  };
}

/** What proves a course by whatever answers. */
export function proverOf({ grade, run }: Answerer): Prover {
  return {
    grade: async ({ grading }, files, patience) => (await grade(gradeAsk(grading, files, patience))).seen,
    run: async (files, options) => (await run(runAsk(files, options))).seen,
    spell: openSpeller,
  };
}
