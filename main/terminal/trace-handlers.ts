import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Tracing } from "../../sandbox/grader.ts";
import type { Ran } from "../../sandbox/steps/trace.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import type { StudentHandlers } from "./student-handlers.ts";
import { type Failing, notBefore, whatToRun } from "./trace.ts";

type TraceHandlers = Pick<StudentHandlers, "program:trace" | "program:stopTrace">;

/** Walking through a program. One at a time: whoever asks for another has no use for the one before. */
export function traceHandlers(services: Services): TraceHandlers {
  const { course, policy, progress, runs, settings, trace } = services;
  let present: Tracing | null = null;

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
      present?.stop();
      // One program at a time: the walk would wait for one that runs, or that has ended and waits for calls.
      await runs.end("other");
      const spoken = language ?? settings.of(student).language ?? policy.language;
      const tracing = trace(found.value.files, found.value.ran, spoken);
      present = tracing;
      const traced = await tracing.traced;
      if (present === tracing) present = null;
      return ok(traced);
    },
    "program:stopTrace": () => {
      present?.stop();
      present = null;
      return ok({ kind: "stopped" });
    },
  };
}
