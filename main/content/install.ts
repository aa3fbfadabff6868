import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { loadCourse } from "../../curriculum/load.ts";
import type { Course } from "../../curriculum/schema.ts";
import { flushFolder, makeFolder, remove, writeDurably } from "../durable-file.ts";
import { coursesFolder, removeOldVersions } from "./courses.ts";

/** A file of a course, by its path from the course's folder, with `/` between. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a course's files beside the versions that are there, and gives the folder its name when all is written, flushed
 * and read as a course of that id and version. Until then, and if anything is refused, nothing has changed. Paths
 * must have been judged by the bundle's reader. Throws what the file system throws.
 */
export async function installContent<R extends Refusal>(
  data: string,
  { id, version }: { readonly id: string; readonly version: number },
  files: AsyncIterable<Result<ContentFile, R>>,
): Promise<Result<Course, R | Refusal<"brokenCourse">>> {
  const folder = coursesFolder(data, id);
  makeFolder(folder);
  const draft = join(folder, `${version}.part`);
  const final = join(folder, String(version));
  await remove(draft);
  try {
    makeFolder(draft);
    for await (const file of files) {
      if (!file.ok) return file;
      const path = join(draft, ...file.value.path.split("/"));
      makeFolder(dirname(path));
      await writeDurably(path, [file.value.bytes]);
    }
    const course = loadCourse(draft);
    if (!course.ok || course.value.id !== id || course.value.version !== version) return brokenCourse;
    // A version that lies there cannot be read, or its bundle would have been refused as not newer.
    await remove(final);
    renameSync(draft, final);
    await flushFolder(folder);
    await removeOldVersions(folder);
    return course;
  } finally {
    // What stays is neither taught nor in the way, and the first error is the one to tell.
    await remove(draft).catch(() => {});
  }
}

const brokenCourse = refuse(
  "brokenCourse",
  "The lessons in this file arrived whole, but do not make up a course that this program can teach, so the lessons here were left as they are. Tell whoever published the file.",
);
