import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { loadAuthored } from "../load.ts";
import { makeFolder } from "../make-folder.ts";
import type { CourseRefusal } from "../problem.ts";
import { packLimits } from "./limits.ts";
import { openPack, type Pack } from "./read.ts";
import { packCourse } from "./write.ts";

type OpenRefusal = Refusal<"noPack" | "badPack" | "otherPackVersion">;

/**
 * Opens the one pack that lies in a folder. The file is read as a whole and let go of at once: it is small, then no lesson waits for
 * the disk or is lost with it, and Windows lets a newer one take its place. Nothing is unpacked but the index.
 */
export function openCourse(folder: string): Result<Pack, OpenRefusal> {
  const names = packsIn(folder);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    const found = name === undefined ? "is no course" : `are ${names.length} courses`;
    return refuse(
      "noPack",
      `There ${found} in the folder ${plain(folder)}, where one file whose name ends with .pack was expected. Nobody's work is touched. Put one course there.`,
    );
  }
  const place = join(folder, name);
  try {
    if (statSync(place).size <= packLimits.fileBytes) return openPack(readFileSync(place), { name, place });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(
      "noPack",
      `The course ${plain(place)} cannot be read (${code}). Nobody's work is touched. Look after the disk, or put the course there again.`,
    );
  }
  return refuse(
    "badPack",
    `The course ${plain(place)} is larger than any course, so it was not read. Nobody's work is touched. Put the course there again from where it came.`,
  );
}

/** Also where the folder is missing, or is none: then it holds no pack. */
function packsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".pack"));
  } catch {
    return [];
  }
}

/** What was written, and where. */
export interface WrittenPack {
  /** Full path. */
  readonly file: string;
  readonly bytes: number;
  readonly lessons: number;
  readonly exercises: number;
}

/**
 * Packs the author's course in `from` into a new file in the folder `to`, which is made if it is missing. A file of that name is the
 * same course. Throws what the file system throws.
 */
export function packFolder(
  from: string,
  to: string,
): Result<WrittenPack, CourseRefusal | Refusal<"tooLarge" | "badTarget"> | OpenRefusal> {
  const course = loadAuthored(resolve(from));
  if (!course.ok) return course;
  const packed = packCourse(course.value);
  if (!packed.ok) return packed;
  const { name, bytes } = packed.value;
  const file = join(resolve(to), name);
  // What no terminal could read must not leave the author's machine.
  const readBack = openPack(bytes, { name, place: file });
  if (!readBack.ok) return readBack;
  if (!isFolderMade(resolve(to))) {
    return refuse(
      "badTarget",
      `The course was not written, because ${plain(to)} is a file or lies in one. Nothing was changed. Name another folder.`,
    );
  }
  const fresh = `${file}.part`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
  const lessons = course.value.modules.flatMap((module) => module.lessons);
  const exercises = lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);
  return ok({ file, bytes: bytes.length, lessons: lessons.length, exercises });
}

/** False where a file is in the way. */
function isFolderMade(folder: string): boolean {
  try {
    makeFolder(folder);
    return true;
  } catch (error) {
    if (["EEXIST", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
