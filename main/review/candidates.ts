import type { PackIndex } from "../../curriculum/pack/schema.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Candidate } from "./choose.ts";

export type Practised = Omit<Candidate, "seenMs" | "isBegun">;

/**
 * All exercises of a course by id, in the order of teaching. A lesson looks back if it teaches nothing of the language and asks for no
 * skill that an earlier lesson has not asked for.
 */
export function practisedBy({ modules }: PackIndex): ReadonlyMap<ExerciseId, Practised> {
  const met = new Set<string>();
  const all = new Map<ExerciseId, Practised>();
  for (const lesson of modules.flatMap(({ lessons }) => lessons)) {
    const asked = lesson.exercises.flatMap(({ skills }) => skills);
    const looksBack = lesson.teaches.length === 0 && asked.every((skill) => met.has(skill));
    for (const { id: exercise, kind, skills } of lesson.exercises) {
      all.set(exercise, { exercise, lesson: lesson.id, kind, skills, looksBack });
    }
    for (const skill of asked) met.add(skill);
  }
  return all;
}
