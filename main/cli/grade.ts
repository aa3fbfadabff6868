import { Command, InvalidArgumentError } from "commander";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import type { Budget } from "../../sandbox/budget.ts";
import { startGrader } from "../../sandbox/grader.ts";
import type { Grade } from "../../sandbox/verdict.ts";
import { built } from "../config/built.ts";
import { findExercise, readProgram, readProgramFor, readSpec } from "./grade-input.ts";
import { describe, exitCode, gradeJson } from "./grade-report.ts";

interface Options {
  readonly json?: boolean;
  readonly checks?: string;
  readonly budgetMs?: number;
  readonly memoryMb?: number;
}

const help = `
With --checks no exercise is named:  foothold grade --checks spec.js program.js
A single file counts as main.js, or as the one file that the spec imports. Of a folder every plain file counts.

Exit codes: 0 passed, 1 not passed, 2 wrong use, 3 fault of the checks.`;

/** `foothold grade <exercise> <program>`: 0 passed, 1 not passed, 2 wrong use, 3 fault of the checks. */
export function gradeCommand(): Command {
  return new Command("grade")
    .description("grade a program with the same code as the terminal does")
    .argument("[exercise]", "an exercise of the course by its id, or any folder in the exercise format")
    .argument("[program]", "a file or a folder")
    .option("--json", "print the grade as JSON")
    .option("--checks <spec.js>", "grade by a spec file in the manner of Jest")
    .option("--budget-ms <n>", "milliseconds for the whole grade", wholeNumber(1, 600_000))
    .option("--memory-mb <n>", "megabytes that the program may take", wholeNumber(1, 64))
    .addHelpText("after", help)
    .action(
      async (first: string | undefined, second: string | undefined, options: Options, self: Command) => {
        const program = options.checks === undefined ? second : first;
        if (first === undefined || program === undefined) {
          self.error(`error: missing required argument '${first === undefined ? "exercise" : "program"}'`);
        }
        if (options.checks !== undefined && second !== undefined) {
          self.error("error: with --checks only the program is named, and no exercise");
        }
        const startMs = performance.now();
        const graded = await grade(first, program, options);
        if (!graded.ok) {
          console.error(graded.refusal.sentence);
          process.exitCode = 2;
          return;
        }
        const { verdict } = graded.value;
        console.log(options.json ? gradeJson(graded.value, performance.now() - startMs) : describe(verdict));
        process.exitCode = exitCode(verdict);
      },
    );
}

async function grade(name: string, program: string, options: Options): Promise<Result<Grade, Refusal>> {
  const exercise = options.checks === undefined ? findExercise(name) : readSpec(options.checks);
  if (!exercise.ok) return exercise;
  const files =
    options.checks === undefined
      ? readProgram(program)
      : readProgramFor(options.checks, exercise.value.grading, program);
  if (!files.ok) return files;
  const grader = startGrader({ worker: built.worker, library: built.library });
  try {
    const provenance = hashExercise(exercise.value);
    return ok(
      await grader.grade(exercise.value.grading, files.value, { provenance, budget: budgetOf(options) }),
    );
  } finally {
    await grader.close();
  }
}

function budgetOf({ budgetMs, memoryMb }: Options): Partial<Budget> {
  return {
    ...(budgetMs === undefined ? {} : { deadlineMs: budgetMs }),
    ...(memoryMb === undefined ? {} : { memoryLimitBytes: memoryMb * 2 ** 20 }),
  };
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
