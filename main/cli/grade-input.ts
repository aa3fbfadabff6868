import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { readExercise } from "../../curriculum/exercise.ts";
import { openCourseFolder } from "../../curriculum/folder.ts";
import { kinds } from "../../curriculum/kinds.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import {
  exerciseId,
  fileName,
  type Graded,
  type Grading,
  type SourceFiles,
  sourceFiles,
} from "../../curriculum/schema.ts";
import { importsOf } from "../../sandbox/imports.ts";
import { built } from "../config/built.ts";

/** An exercise by its id in the course, or by the path of a folder in the exercise format, wherever it lies. */
export function findExercise(name: string): Result<Graded, Refusal> {
  const isPath = /[/\\.]/.test(name);
  if (isPath) return readFolder(name);
  const course = openCourse(built.course);
  if (!course.ok) return course;
  const lines = course.value.index.modules.flatMap(({ lessons }) => lessons);
  const line = lines.find(({ exercises }) => exercises.some(({ id }) => id === name));
  const lesson = line ? course.value.lesson(line.id) : null;
  if (lesson?.ok === false) return lesson;
  const found = lesson?.value.exercises.find(({ id }) => id === name);
  if (found) return ok(found);
  if (isFolder(name)) return readFolder(name);
  const known = lines.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  return refuse(
    "unknownExercise",
    `The course has no exercise "${name}", so nothing was graded. It has: ${known.join(", ")}.`,
  );
}

function readFolder(path: string): Result<Graded, Refusal> {
  if (!isFolder(path)) {
    return refuse("noFolder", `There is no exercise folder ${path}, so nothing was graded. Check its name.`);
  }
  const folder = openCourseFolder(resolve(path));
  const exercise = readExercise(folder, "");
  if (exercise && folder.problems.length === 0) return ok(exercise);
  const lines = folder.problems.map(({ sentence }) => `  ${sentence}`).join("\n");
  return refuse("badExercise", `${path} is no exercise yet, so nothing was graded:\n${lines}`);
}

/** An exercise that consists of a spec file alone. */
export function readSpec(path: string): Result<Graded, Refusal> {
  const checks = readText(path);
  if (!checks.ok) return checks;
  const title = { en: basename(path) };
  const about = { id: exerciseId.parse("own-checks"), kind: "write", title, task: title } as const;
  return ok({
    ...about,
    skills: [],
    hints: [],
    starter: {},
    grading: { by: "checks", checks: checks.value },
  });
}

/** An answer to an exercise: one file counts as the one that its kind wants, a folder is taken as it is. */
export function readProgram({ kind }: Pick<Graded, "kind">, path: string): Result<SourceFiles, Refusal> {
  return isFolder(path) ? readProgramFolder(path, null) : readProgramFile(path, kinds[kind].answer);
}

/**
 * A program for a spec file. One file has the name by which the spec imports it, if there is only one; the spec
 * may lie among the files of a folder.
 */
export function readProgramFor(spec: string, grading: Grading, path: string): Result<SourceFiles, Refusal> {
  if (isFolder(path)) return readProgramFolder(path, resolve(spec));
  const imports = importsOf(grading.by === "checks" ? grading.checks : "");
  const wanted = imports.ok ? imports.value.map(({ file }) => file) : [];
  const own = basename(path);
  const [only = own] = wanted;
  return readProgramFile(path, wanted.length === 1 && !wanted.includes(own) ? only : own);
}

function readProgramFile(path: string, name: string): Result<SourceFiles, Refusal> {
  const text = readText(path);
  return text.ok ? asProgram(path, { [name]: text.value }) : text;
}

/** Every file that a program may have. Others, and folders in it, are left out. */
function readProgramFolder(path: string, spec: string | null): Result<SourceFiles, Refusal> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const file = join(path, entry.name);
    if (!entry.isFile() || !fileName.safeParse(entry.name).success || resolve(file) === spec) continue;
    const text = readText(file);
    if (!text.ok) return text;
    files[entry.name] = text.value;
  }
  return asProgram(path, files);
}

function asProgram(path: string, found: Record<string, string>): Result<SourceFiles, Refusal> {
  const files = sourceFiles.safeParse(found);
  if (files.success) return ok(files.data);
  const why = files.error.issues.map(({ message }) => message).join("; ");
  return refuse("badFile", `${basename(path)} cannot be handed in (${why}), so nothing was graded.`);
}

function readText(path: string): Result<string, Refusal> {
  try {
    return ok(readFileSync(path, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(
      "noFile",
      `${path} cannot be read (${code}), so nothing was graded. Check the name of the file.`,
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
