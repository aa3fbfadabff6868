import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { parse, stringify } from "yaml";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { readExercise } from "./exercise.ts";
import { openCourseFolder } from "./folder.ts";
import { readCourse } from "./load.ts";
import type { CourseRefusal } from "./problem.ts";

export type ShipRefusal = CourseRefusal | Refusal<"badTarget">;

/** `bytes`: UTF-8 bytes of all files together. */
export interface Shipped {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes to `to` what terminals need of the author's course in `from`: the files that `loadCourse` reads and no
 * other, so no solution, explanation or wrong solution. YAML is written anew without comments, `wrong` and `equivalent`.
 * The same course gives the same bytes. An earlier course in `to` is replaced; anything else there is refused, and
 * a course with problems leaves `to` as it was.
 */
export function shipCourse(from: string, to: string): Result<Shipped, ShipRefusal> {
  const target = refuseTarget(resolve(from), resolve(to));
  if (target !== undefined) return target;
  const folder = openCourseFolder(from);
  const course = readCourse(folder, readExercise);
  if (!course.ok) return course;
  const files = [...folder.read].map(([path, text]) => [path, shippedText(path, text)] as const);
  const fresh = join(dirname(resolve(to)), `.${basename(to)}.new`);
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  }
  rmSync(to, { recursive: true, force: true });
  renameSync(fresh, to);
  return ok({
    files: files.length,
    bytes: files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0),
  });
}

function shippedText(path: string, text: string): string {
  if (!path.endsWith(".yaml")) return text;
  const written: unknown = parse(text);
  return stringify(path.endsWith("/exercise.yaml") ? withoutAnswers(written) : written, { lineWidth: 0 });
}

function withoutAnswers(settings: unknown): unknown {
  const { wrong: _, equivalent: __, ...shipped } = settings as Record<string, unknown>;
  return shipped;
}

/** What lies at `to` is about to be deleted, so it must be an earlier course or nothing. */
function refuseTarget(from: string, to: string): Result<never, Refusal<"badTarget">> | undefined {
  if (`${to}${sep}`.startsWith(`${from}${sep}`) || `${from}${sep}`.startsWith(`${to}${sep}`)) {
    return refuse(
      "badTarget",
      `${to} and ${from} lie in each other. Nothing was written. Name another folder.`,
    );
  }
  const stats = statSync(to, { throwIfNoEntry: false });
  if (stats === undefined || existsSync(join(to, "course.yaml"))) return undefined;
  if (stats.isDirectory() && readdirSync(to).length === 0) return undefined;
  return refuse(
    "badTarget",
    `${to} is or holds something other than a course. Nothing was written. Empty it or name another folder.`,
  );
}
