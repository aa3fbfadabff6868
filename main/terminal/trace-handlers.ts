import { ok } from "../../bundle/std.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import type { StudentHandlers } from "./student-handlers.ts";
import { notBefore, whatToRun } from "./trace.ts";

type TraceHandlers = Pick<StudentHandlers, "program:trace" | "program:stopTrace">;

/** Walking through a program. Nothing of it is recorded. */
export function traceHandlers(services: Services): TraceHandlers {
  const { course, policy, progress, settings, traces } = services;
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
      const spoken = language ?? settings.of(student).language ?? policy.language;
      const program = grading.by === "prediction" ? grading.program : files;
      return ok(await traces.start(program, ran.value, spoken));
    },
    "program:stopTrace": () => {
      traces.end();
      return ok({ kind: "stopped" });
    },
  };
}
