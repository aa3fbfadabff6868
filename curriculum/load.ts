import { statSync } from "node:fs";
import type { z } from "zod";
import { ok, type Result } from "../bundle/std.ts";
import { readAuthoredExercise, readLocalText, refuseRepeats } from "./exercise.ts";
import {
  type CourseFolder,
  kindAt,
  openCourseFolder,
  readNames,
  readText,
  report,
  within,
} from "./folder.ts";
import { loadSkills } from "./load-skills.ts";
import { judgeOrder, type Taught } from "./order.ts";
import { type CourseRefusal, refuseCourse } from "./problem.ts";
import {
  type AuthoredCourse,
  type Course,
  courseFile,
  type Exercise,
  type Lesson,
  lessonFile,
  type Module,
  moduleFile,
} from "./schema.ts";
import { errorsFile } from "./schema-errors.ts";
import { glossaryFile, referenceFile } from "./schema-words.ts";
import { readYaml } from "./yaml.ts";

/** Reads a course with all that its authors wrote, and its skills. Refuses a course with any problem, and then names all of them. */
export function loadAuthored(folder: string): Result<AuthoredCourse, CourseRefusal> {
  const opened = openCourseFolder(folder);
  const lists = { words: readBeside(opened, "words.txt"), ids: readBeside(opened, "ids.txt") };
  const course = readCourse(opened, readAuthoredExercise);
  if (!course.ok) return course;
  const skills = loadSkills(folder, course.value.id);
  return skills.ok ? ok({ ...course.value, lists, skills: skills.value }) : skills;
}

/** What terminals let lie beside `course.yaml`, and do not ship. */
const courseLists = ["words.txt", "ids.txt"];

function readBeside(folder: CourseFolder, name: string): string {
  return kindAt(folder, name) === undefined ? "" : (readText(folder, name, "a list of the authors") ?? "");
}

type ReadExercise<E extends Exercise> = (folder: CourseFolder, path: string) => E | undefined;

/** One reading of one course. `taught` gathers what has an id, in the order of teaching. */
interface Reading<E extends Exercise> {
  readonly folder: CourseFolder;
  readonly readExercise: ReadExercise<E>;
  readonly taught: Taught[];
}

function readCourse<E extends Exercise>(
  folder: CourseFolder,
  readExercise: ReadExercise<E>,
): Result<Course<E>, CourseRefusal> {
  if (!statSync(folder.root, { throwIfNoEntry: false })?.isDirectory()) {
    const sentence = `${folder.root}: there is no such folder; expected a course's folder with course.yaml in it.`;
    return { ok: false, refusal: { kind: "badCourse", sentence, problems: [{ file: "", sentence }] } };
  }
  const reading: Reading<E> = { folder, readExercise, taught: [] };
  const yaml = readYaml(folder, "course.yaml", courseFile, "the course's settings");
  const modules =
    yaml && readAll(reading, "", "course.yaml", "modules", yaml.modules, courseLists, readModule);
  const complete = folder.problems.length === 0;
  folder.problems.push(...judgeOrder(reading.taught, complete));
  if (yaml === undefined || modules === undefined || folder.problems.length > 0) {
    return refuseCourse(folder.root, folder.problems);
  }
  const { id, version, title, summary, languages } = yaml;
  return ok({ id, version, title, summary, languages, modules });
}

function readModule<E extends Exercise>(reading: Reading<E>, path: string): Module<E> | undefined {
  const file = within(path, "module.yaml");
  const yaml = readYaml(reading.folder, file, moduleFile, "the module's settings");
  if (yaml === undefined) return undefined;
  const { id, title, summary, projects } = yaml;
  reading.taught.push({ file, kind: "module", id, prerequisites: [] });
  const lessons = readAll(reading, path, "module.yaml", "lessons", yaml.lessons, wordFiles, readLesson);
  const glossary = readList(
    reading.folder,
    within(path, "glossary.yaml"),
    glossaryFile,
    "the module's terms",
  );
  const reference = readList(reading.folder, within(path, "reference.yaml"), referenceFile, "the reference");
  const errors = readList(reading.folder, within(path, "errors.yaml"), errorsFile, "the pages of errors");
  return { id, folder: path, title, summary, projects, lessons, glossary, reference, errors };
}

const wordFiles = ["glossary.yaml", "reference.yaml", "errors.yaml"];

/** A file that a module may do without. */
function readList<T>(folder: CourseFolder, file: string, schema: z.ZodType<readonly T[]>, need: string) {
  return kindAt(folder, file) === undefined ? [] : (readYaml(folder, file, schema, need) ?? []);
}

const lessonTexts = ["text.en.md", "text.es.md"];

function readLesson<E extends Exercise>(reading: Reading<E>, path: string): Lesson<E> | undefined {
  const file = within(path, "lesson.yaml");
  const text = readLocalText(reading.folder, path, "text");
  const yaml = readYaml(reading.folder, file, lessonFile, "the lesson's settings");
  if (yaml === undefined) return undefined;
  const { id, title, minutes, skills, prerequisites, teaches } = yaml;
  reading.taught.push({ file, kind: "lesson", id, prerequisites });
  const exercises = readAll(reading, path, "lesson.yaml", "exercises", yaml.exercises, lessonTexts, readOne);
  return text && { id, folder: path, title, minutes, skills, prerequisites, teaches, text, exercises };
}

function readOne<E extends Exercise>(reading: Reading<E>, path: string): E | undefined {
  const exercise = reading.readExercise(reading.folder, path);
  if (exercise !== undefined) {
    const { id } = exercise;
    reading.taught.push({ file: within(path, "exercise.yaml"), kind: "exercise", id, prerequisites: [] });
  }
  return exercise;
}

/** Reads each folder that a YAML file lists, and refuses whatever else lies beside it. */
function readAll<E extends Exercise, Part>(
  reading: Reading<E>,
  path: string,
  yamlName: string,
  key: string,
  names: readonly string[],
  texts: readonly string[],
  readPart: (reading: Reading<E>, path: string) => Part | undefined,
): readonly Part[] {
  const beside = [yamlName, ...texts];
  const expected = `${beside.join(", ")} and the folders that its \`${key}\` names`;
  readNames(reading.folder, path, (name) => beside.includes(name) || names.includes(name), expected);
  refuseRepeats(reading.folder, within(path, yamlName), key, names);
  return [...new Set(names)].flatMap((name) => {
    const part = within(path, name);
    const kind = kindAt(reading.folder, part);
    if (kind === "folder") return readPart(reading, part) ?? [];
    if (kind === "link") return []; // reported above, and never followed
    const found = kind === undefined ? "this folder is missing" : "found a file";
    const why = `${found}, but \`${key}\` in ${yamlName} names it; expected a folder, or no such name.`;
    return report(reading.folder, part, `: ${why}`) ?? [];
  });
}
