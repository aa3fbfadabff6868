import type { PackIndex } from "../../curriculum/pack/schema.ts";
import type { LessonId } from "../../curriculum/schema.ts";
import { spellingsOf } from "../../curriculum/spellings.ts";

/**
 * What the course has taught of the language up to a lesson and in it, as it is typed: words and globals as they are,
 * members with their point (`.push`; `Math.max` gives `Math` and `.max`). Signs are left out. `null`: in the whole course.
 */
export function taughtWords(
  { modules }: Pick<PackIndex, "modules">,
  lesson: LessonId | null,
): readonly string[] {
  const lessons = modules.flatMap((module) => module.lessons);
  const upTo = lesson === null ? lessons : lessons.slice(0, lessons.findIndex(({ id }) => id === lesson) + 1);
  const words = upTo.flatMap(({ teaches }) => teaches).flatMap(asTyped);
  return [...new Set(words)];
}

function asTyped(name: string): readonly string[] {
  const dot = name.indexOf(".");
  if (dot === 0) return [name];
  if (dot > 0) return [name.slice(0, dot), name.slice(dot)];
  return spellingsOf(name).filter((spelling) => /^\w+$/.test(spelling));
}
