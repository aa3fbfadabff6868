import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import { isDone } from "./views.ts";

type RunCall = Extract<CallName, `run:${string}`>;

type RunHandlers = {
  readonly [Name in RunCall]: (
    student: StudentId,
    ask: ParsedAsk<Name>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** A program that a student runs to see what it does. Nothing of it is recorded. */
export function runHandlers({
  course,
  policy,
  progress,
  runs,
  settings,
  traces,
}: Pick<Services, "course" | "policy" | "progress" | "runs" | "settings" | "traces">): RunHandlers {
  function programOf(
    student: StudentId,
    id: ExerciseId | null,
    files: SourceFiles,
  ): Result<SourceFiles, Refusal> {
    const found = id === null ? null : course.exercise(id);
    if (id !== null && !found) return noSuchExercise;
    if (found?.exercise.grading.by === "prediction") {
      return isDone(progress.exercise(student, found.exercise.id))
        ? ok(found.exercise.grading.program)
        : predictFirst;
    }
    return files["main.js"] === undefined ? nothingToRun : ok(files);
  }

  return {
    "run:start": async (student, { exercise, files, language, calls }) => {
      const program = programOf(student, exercise, files);
      if (!program.ok) return program;
      traces.end();
      const spoken = language ?? settings.of(student).language ?? policy.language;
      return ok({ run: await runs.start({ files: program.value, language: spoken, calls }) });
    },
    "run:hear": async (_, { run, seen }) =>
      ok(
        (await runs.hear(run, seen)) ?? {
          news: [{ kind: "ended", end: { kind: "cutOff", why: "left" } }],
          seen,
        },
      ),
    "run:type": (_, { run, line }) => ok({ isHeard: runs.type(run, line) }),
    "run:call": (_, { run, code }) => ok({ isHeard: runs.call(run, code) }),
    "run:stop": async (_, { run }) => {
      await runs.stop(run);
      return ok({ isHeard: true });
    },
  };
}

const predictFirst = refuse(
  "predictFirst",
  "This program can be run once your answer is right: running it would give the answer away. Your answer is safe. Read the program, write what it prints, and press Check.",
);
const nothingToRun = refuse(
  "nothingToRun",
  "There is no program to run here, so nothing was run. Your work is safe. Press Check to see whether your answer is right.",
);
