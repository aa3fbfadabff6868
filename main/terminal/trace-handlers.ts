import { ok } from "../../bundle/std.ts";
import type { Tracing } from "../../sandbox/grader.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import type { StudentHandlers } from "./student-handlers.ts";
import { notBefore, whatToRun } from "./trace.ts";

type TraceHandlers = Pick<StudentHandlers, "program:trace" | "program:stopTrace">;

/** Walking through a program. One at a time: whoever asks for another has no use for the one before. */
export function traceHandlers(services: Services): TraceHandlers {
  const { course, policy, progress, settings, trace } = services;
  let present: Tracing | null = null;
  return {
    "program:trace": async (student, { exercise, files, failing, language }) => {
      const found = course.exercise(exercise);
      if (!found) return noSuchExercise;
      const { grading } = found.exercise;
      // Before that it would be the answer.
      const { state } = progress.exercise(student, exercise);
      if (grading.by === "prediction" && state !== "passed" && state !== "helped") return notBefore;
      const ran = whatToRun(found.exercise, files, failing);
      if (!ran.ok) return ran;
      present?.stop();
      const spoken = language ?? settings.of(student).language ?? policy.language;
      const tracing = trace(grading.by === "prediction" ? grading.program : files, ran.value, spoken);
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
