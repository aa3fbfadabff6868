import type { ExerciseReport } from "./report-rows.ts";

/** A skill of a course, and what practises it. */
export interface TaughtSkill {
  readonly id: string;
  readonly title: string;
  /** Ids of the exercises that practise it. */
  readonly exercises: ReadonlySet<string>;
  /** How many other skills build on it, directly or through others. 0 as well where nobody has told. */
  readonly neededBy: number;
}

/** One skill, for one student or added up over several. */
export interface SkillStanding {
  readonly skill: string;
  readonly title: string;
  /** How many exercises practise it, for each student once. */
  readonly exercises: number;
  /** Passed without help. */
  readonly passed: number;
  readonly helped: number;
  /** Handed in, and not passed. */
  readonly tried: number;
  readonly neededBy: number;
  /** Others build on it, and of what was begun less than half was passed without help. */
  readonly weak: boolean;
}

/** Fewer exercises than these say nothing. */
const enough = 3;

/** The skills in the order of the course. `students`: what each of them has handed in. */
export function standingsOf(
  skills: readonly TaughtSkill[],
  students: readonly (readonly Pick<ExerciseReport, "exercise" | "state">[])[],
): readonly SkillStanding[] {
  return skills.map(({ id, title, exercises, neededBy }) => {
    const count = { passed: 0, helped: 0, tried: 0 };
    for (const done of students) {
      for (const { exercise, state } of done) if (exercises.has(exercise)) count[state] += 1;
    }
    const begun = count.passed + count.helped + count.tried;
    const weak = neededBy > 0 && begun >= enough && count.passed * 2 < begun;
    return { skill: id, title, exercises: exercises.size * students.length, ...count, neededBy, weak };
  });
}

/** Of each skill, how many others need it. `needs`: which skills each builds on directly. */
export function countNeeds(needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of needs.keys()) {
    const below = new Set<string>();
    const waiting = [...(needs.get(id) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (below.has(next) || next === id) continue;
      below.add(next);
      waiting.push(...(needs.get(next) ?? []));
    }
    for (const one of below) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
