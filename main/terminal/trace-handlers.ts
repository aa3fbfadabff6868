import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Ran } from "../../sandbox/steps/trace.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import type { StudentHandlers } from "./student-handlers.ts";
import { type Failing, notBefore, whatToRun } from "./trace.ts";

type TraceHandlers = Pick<StudentHandlers, "program:trace" | "program:stopTrace">;

/** Walking through a program. Nothing of it is recorded. */
export function traceHandlers(services: Services): TraceHandlers {
  const { course, policy, progress, settings, traces } = services;

  function ofExercise(
    student: StudentId,
    exercise: ExerciseId,
    files: SourceFiles,
    failing: Failing | null,
  ): Result<{ readonly files: SourceFiles; readonly ran: Ran }, Refusal> {
    const found = course.exercise(exercise);
    if (!found) return noSuchExercise;
    const { grading } = found.exercise;
    // Before that it would be the answer.
    const { state } = progress.exercise(student, exercise);
    if (grading.by === "prediction" && state !== "passed" && state !== "helped") return notBefore;
    const ran = whatToRun(found.exercise, files, failing);
    if (!ran.ok) return ran;
    return ok({ files: grading.by === "prediction" ? grading.program : files, ran: ran.value });
  }

  return {
    "program:trace": async (student, { exercise, files, failing, input, language }) => {
      const found =
        exercise === null
          ? ok({ files, ran: { kind: "program", input } as const })
          : ofExercise(student, exercise, files, failing);
      if (!found.ok) return found;
      const spoken = language ?? settings.of(student).language ?? policy.language;
      return ok(await traces.start(found.value.files, found.value.ran, spoken));
    },
    "program:stopTrace": () => {
      traces.end();
      return ok({ kind: "stopped" });
    },
  };
}
