import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result } from "../../bundle/std.ts";
import { loadCourse } from "../../curriculum/load.ts";
import type { CourseRefusal } from "../../curriculum/problem.ts";
import type { Course } from "../../curriculum/schema.ts";
import { remove } from "../durable-file.ts";

/** Where courses lie that came by content bundles: `<data>/courses/<course id>/<version>`. */
export const coursesFolder = (data: string, id: string) => join(data, "courses", id);

/** Versions that are there as a whole, newest first. Other names are what a crash left of one that was being written. */
export function installedVersions(folder: string): readonly number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[1-9]\d{0,8}$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/**
 * The course that a terminal teaches: the one it was delivered with (`builtIn`, a folder), or a newer version of it
 * that came by a bundle. A version that cannot be read is passed over and told to `onBroken`, and stays where it is.
 */
export function newestCourse(
  data: string,
  builtIn: string,
  onBroken: (sentence: string) => void,
): Result<Course, CourseRefusal> {
  const delivered = loadCourse(builtIn);
  if (!delivered.ok) return delivered;
  const { id, version } = delivered.value;
  const folder = coursesFolder(data, id);
  for (const installed of installedVersions(folder).filter((each) => each > version)) {
    const course = loadCourse(join(folder, String(installed)));
    if (course.ok && course.value.id === id && course.value.version === installed) return course;
    onBroken(course.ok ? `${folder}: version ${installed} says it is another.` : course.refusal.sentence);
  }
  return ok(delivered.value);
}

/** Removes what is older than the present version and the one before it, as far as the disk lets it: else the next time. */
export async function removeOldVersions(folder: string): Promise<void> {
  for (const version of installedVersions(folder).slice(2)) {
    await remove(join(folder, String(version))).catch(() => {});
  }
}
