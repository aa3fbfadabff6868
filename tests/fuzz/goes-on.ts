import { type Fact, facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { outlineView } from "../../main/terminal/views.ts";
import type { TerminalWorld } from "./terminal-world.ts";

/** Can this student's next work be recorded so that the facility counts it? */
export function goesOn(
  world: TerminalWorld,
  student: StudentId,
  exercises: readonly string[],
): string | null {
  const { course, progress, log } = world;
  outlineView(course, { exercises: progress.exercises(student), opened: progress.openedLessons(student) });
  const provenance = { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" };
  for (const exercise of ["bean-soup", ...exercises.slice(0, 2)]) {
    const files = { "main.js": "export {};" };
    const number = progress.exercise(student, exercise as ExerciseId).attempts + 1;
    const step = progress.nextStep(student);
    const judged = { verdict: "passed" as const, checks: [], message: "", provenance };
    const next: readonly Fact[] = [
      { kind: "attempted", body: { lesson: "a", exercise, number, step, files, ...judged } },
      { kind: "draftLeft", body: { exercise, files, step } },
    ];
    for (const fact of next) {
      if (!facts[fact.kind].safeParse(fact.body).success)
        return `after it no ${fact.kind} of a student can be counted`;
    }
    log.note({ kind: "signedIn", body: {} }, student);
  }
  return null;
}
