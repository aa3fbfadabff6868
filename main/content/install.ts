import { renameSync } from "node:fs";
import { join } from "node:path";
import { type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import { type Pack, readWhole } from "../../curriculum/pack/read.ts";
import { flushFolder, makeFolder, remove, writeDurably } from "../durable-file.ts";
import { coursesFolder, type Edition, isEdition, removeOldVersions } from "./courses.ts";

/** A file that a content bundle carries. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a course's pack beside the versions that are there, and gives its folder the version's name when it is written, flushed
 * and read back as that course, every part of it. Until then, and if anything is refused, nothing has changed. Paths
 * must have been judged by the bundle's reader. Throws what the file system throws.
 */
export async function installContent<R extends Refusal>(
  data: string,
  edition: Edition,
  files: AsyncIterable<Result<ContentFile, R>>,
): Promise<Result<Pack, R | Refusal<"brokenCourse">>> {
  const folder = coursesFolder(data, edition.id);
  makeFolder(folder);
  const draft = join(folder, `${edition.version}.part`);
  const final = join(folder, String(edition.version));
  await remove(draft);
  try {
    makeFolder(draft);
    let written = 0;
    for await (const file of files) {
      if (!file.ok) return file;
      const { path, bytes } = file.value;
      // A pack is all that there is to a course, so it lies in no folder and nothing lies beside it.
      if (written++ > 0 || path.includes("/")) return brokenCourse;
      await writeDurably(join(draft, path), [bytes]);
    }
    const pack = openCourse(draft);
    if (!pack.ok || !isEdition(pack.value, edition) || !readWhole(pack.value).ok) return brokenCourse;
    // A version that lies there cannot be read, or its bundle would have been refused as not newer.
    await remove(final);
    renameSync(draft, final);
    await flushFolder(folder);
    await removeOldVersions(folder);
    return pack;
  } finally {
    // What stays is neither taught nor in the way, and the first error is the one to tell.
    await remove(draft).catch(() => {});
  }
}

const brokenCourse = refuse(
  "brokenCourse",
  "The lessons in this file arrived whole, but do not make up a course that this program can teach, so the lessons here were left as they are. Tell whoever published the file.",
);
