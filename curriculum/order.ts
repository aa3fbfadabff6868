import type { Problem } from "./problem.ts";

/** What the course's order is judged by: one for each thing with an id, in the order of teaching. */
export interface Taught {
  readonly file: string;
  readonly kind: "module" | "lesson" | "exercise";
  readonly id: string;
  /** Lessons that must come earlier; empty for modules and exercises. */
  readonly prerequisites: readonly string[];
}

/**
 * Ids are unique among their kind, and each prerequisite is a lesson that comes earlier.
 * `complete` is false when some file could not be read: then a lesson that is not seen may still exist.
 */
export function judgeOrder(taught: readonly Taught[], complete: boolean): readonly Problem[] {
  return [...repeatedIds(taught), ...wrongPrerequisites(taught, complete)];
}

function repeatedIds(taught: readonly Taught[]): Problem[] {
  const first = new Map<string, string>();
  return taught.flatMap(({ file, kind, id }) => {
    const owner = first.get(`${kind} ${id}`);
    if (owner === undefined) {
      first.set(`${kind} ${id}`, file);
      return [];
    }
    return problem(
      file,
      `the key \`id\`: found "${id}", which ${owner} has already; expected an id of its own.`,
    );
  });
}

function wrongPrerequisites(taught: readonly Taught[], complete: boolean): Problem[] {
  const lessons = taught.filter(({ kind }) => kind === "lesson");
  const place = new Map(lessons.map(({ id }, index) => [id, index]));
  return lessons.flatMap(({ file, prerequisites }, index) =>
    prerequisites.flatMap((id, position) => {
      const at = place.get(id);
      const found = `the key \`prerequisites[${position}]\`: found "${id}"`;
      if (at === undefined) {
        return complete
          ? problem(file, `${found}, which no lesson has as its id; expected an earlier lesson.`)
          : [];
      }
      if (at < index) return [];
      const where = at === index ? "this lesson itself" : "a later lesson";
      return problem(
        file,
        `${found}, which is ${where}; expected a lesson that comes earlier in the course.`,
      );
    }),
  );
}

function problem(file: string, sentence: string): Problem[] {
  return [{ file, sentence: `${file}: ${sentence}` }];
}
