import type { AuthoredExercise, Course, Exercise, LessonId } from "./schema.ts";
import type { Skill } from "./schema-skills.ts";

/** Where a course practises its skills. */
export interface Practice {
  /** A lesson's place in the course, 0-based. */
  readonly place: ReadonlyMap<LessonId, number>;
  /** Of each skill the lessons that practise it, themselves or by an exercise, in the order of teaching. */
  readonly lessons: ReadonlyMap<string, readonly LessonId[]>;
}

export function practiceOf(course: Course): Practice {
  const inOrder = course.modules.flatMap((module) => module.lessons);
  const lessons = new Map<string, LessonId[]>();
  for (const { id, skills, exercises } of inOrder) {
    for (const skill of new Set([...skills, ...exercises.flatMap((exercise: Exercise) => exercise.skills)])) {
      lessons.set(skill, [...(lessons.get(skill) ?? []), id]);
    }
  }
  return { place: new Map(inOrder.map(({ id }, at) => [id, at])), lessons };
}

/**
 * Each circle once, as the ids along it with the first one again at its end. A walk in depth: what is met again while it is
 * still being walked closes a circle (Cormen and others, Introduction to Algorithms, "Depth-first search").
 */
export function circlesIn(skills: readonly Skill[]): readonly (readonly string[])[] {
  const needs = new Map(skills.map((skill) => [skill.id, skill.needs]));
  const done = new Set<string>();
  const circles: (readonly string[])[] = [];
  const walk = (id: string, path: readonly string[]) => {
    const at = path.indexOf(id);
    if (at >= 0) circles.push([...path.slice(at), id]);
    if (at >= 0 || done.has(id)) return;
    for (const need of needs.get(id) ?? []) walk(need, [...path, id]);
    done.add(id);
  };
  for (const { id } of skills) walk(id, []);
  return circles;
}

/**
 * The graph as a tree for authors. A skill that builds on several stands once, under the one of them that the file has last,
 * and names the others. Below each are the lessons that practise it. The graph must have no circle.
 */
export function formatSkills(skills: readonly Skill[], course: Course<AuthoredExercise>): string {
  const { lessons } = practiceOf(course);
  const parentOf = ({ needs }: Skill) => skills.findLast(({ id }) => needs.includes(id))?.id ?? null;
  const below = (parent: string | null, depth: number): readonly string[] =>
    skills
      .filter((skill) => parentOf(skill) === parent)
      .flatMap((skill) => {
        const indent = "  ".repeat(depth);
        const others = skill.needs.filter((need) => need !== parent);
        const also = others.length === 0 ? "" : ` (builds on ${others.join(", ")} too)`;
        const practised = lessons.get(skill.id)?.join(", ") ?? `not yet; ${skill.first} is to be the first`;
        return [
          `${indent}${skill.id}: ${skill.title.en}${also}`,
          `${indent}    ${practised}`,
          ...below(skill.id, depth + 1),
        ];
      });
  const ahead = skills.filter(({ id }) => !lessons.has(id)).length;
  const count = `${skills.length} skills: ${skills.length - ahead} practised, ${ahead} ahead.`;
  return [...below(null, 0), "", count].join("\n");
}
