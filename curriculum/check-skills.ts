import type { Finding } from "./check.ts";
import type { AuthoredCourse } from "./schema.ts";
import type { Skill } from "./schema-skills.ts";
import { circlesIn, type Practice, practiceOf } from "./skill-graph.ts";

/**
 * The graph of skills holds: whatever a lesson or an exercise names is in it; nothing builds on itself, by whatever way; each
 * skill is practised first where it says; and what it builds on is practised by then. A skill whose `first` lesson is not
 * written yet is ahead of the course, which is no fault: so the rules hold at every moment while the course grows.
 */
export function checkSkills(course: AuthoredCourse): readonly Finding[] {
  const { skills } = course;
  if (skills === null) return [];
  const file = `skills/${course.id}.yaml`;
  const told = (what: string, why: string): Finding => ({ file, what, why });
  return [
    ...unknownIn(course, new Set(skills.map(({ id }) => id)), file),
    ...checkGraph(skills, told),
    ...checkOrder(skills, practiceOf(course), told),
  ];
}

type Tell = (what: string, why: string) => Finding;

function unknownIn({ modules }: AuthoredCourse, known: ReadonlySet<string>, where: string): Finding[] {
  const named = modules
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ folder, skills, exercises }) => [
      { file: `${folder}/lesson.yaml`, skills },
      ...exercises.map((exercise) => ({
        file: `${exercise.folder}/exercise.yaml`,
        skills: exercise.skills,
      })),
    ]);
  return named.flatMap(({ file, skills }) =>
    skills
      .filter((skill) => !known.has(skill))
      .map((skill) => ({
        file,
        what: `it names the skill ${skill}, which ${where} does not have`,
        why: "Nobody could say what it is or builds on. Name one that is there, or add it there.",
      })),
  );
}

function checkGraph(skills: readonly Skill[], told: Tell): readonly Finding[] {
  const ids = skills.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const lost = skills.flatMap(({ id, needs }) =>
    needs.filter((need) => !ids.includes(need)).map((need) => [id, need] as const),
  );
  return [
    ...twice.map((id) => told(`it has ${id} twice`, "Each skill stands there once. Keep one of the two.")),
    ...lost.map(([id, need]) =>
      told(`${id} builds on ${need}, which is not there`, "Name one that is there, or add it."),
    ),
    ...circlesIn(skills).map((circle) =>
      told(`${circle.join(" builds on ")}`, "Nobody could begin with any of them. Take one `needs` away."),
    ),
  ];
}

function checkOrder(skills: readonly Skill[], { place, lessons }: Practice, told: Tell): readonly Finding[] {
  const firstOf = (id: string) => lessons.get(id)?.[0];
  return skills.flatMap(({ id, first, needs }) => {
    if (!place.has(first)) return [];
    const found = firstOf(id);
    if (found !== first) {
      return told(
        `${id} is to be practised first in ${first}, and ${found === undefined ? "no lesson practises it" : `${found} is the first that does`}`,
        "Name the skill in that lesson, or correct `first`.",
      );
    }
    const late = needs.flatMap((need) => {
      const by = firstOf(need);
      return by !== undefined && (place.get(by) ?? 0) > (place.get(first) ?? 0) ? [[need, by] as const] : [];
    });
    return late.map(([need, by]) =>
      told(
        `${id} builds on ${need}, which is practised only later: in ${by}, after ${first}`,
        "A student would need what nobody has taught. Change the order or `needs`.",
      ),
    );
  });
}
