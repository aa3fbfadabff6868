import type { z } from "zod";
import { type CourseFolder, kindAt, readNames, readProse, readText, report, within } from "./folder.ts";
import {
  type AuthoredExercise,
  type Exercise,
  type ExerciseFile,
  exerciseFile,
  fileName,
  type LocalText,
  type SourceFiles,
  shippedExerciseFile,
  sourceFiles,
} from "./schema.ts";
import { readYaml } from "./yaml.ts";

const shipped = ["exercise.yaml", "task.en.md", "task.es.md", "starter", "checks.js"];
const authored = ["solution", "explanation.en.md", "explanation.es.md", "wrong"];
const parts = new Set([...shipped, ...authored]);

/** An exercise as terminals need it. Looks at none of its answers, but lets them lie there. */
export function readExercise(folder: CourseFolder, path: string): Exercise | undefined {
  return readParts(folder, path, shippedExerciseFile).exercise;
}

/** An exercise with its solution, explanation and wrong solutions. */
export function readAuthoredExercise(folder: CourseFolder, path: string): AuthoredExercise | undefined {
  const { exercise, yaml } = readParts(folder, path, exerciseFile);
  const solution = readSources(folder, within(path, "solution"));
  const explanation = readLocalText(folder, path, "explanation");
  const wrong = yaml === undefined ? undefined : readWrong(folder, path, yaml.wrong);
  if (exercise === undefined || solution === undefined || explanation === undefined || wrong === undefined) {
    return undefined;
  }
  return { ...exercise, folder: path, solution, explanation, wrong };
}

function readParts<Yaml extends Omit<ExerciseFile, "wrong">>(
  folder: CourseFolder,
  path: string,
  schema: z.ZodType<Yaml>,
): { readonly exercise: Exercise | undefined; readonly yaml: Yaml | undefined } {
  readNames(folder, path, (name) => parts.has(name), [...parts].join(", "));
  const yaml = readYaml(folder, within(path, "exercise.yaml"), schema, "the exercise's settings");
  const task = readLocalText(folder, path, "task");
  const starter = readSources(folder, within(path, "starter"));
  const checks = readProse(folder, within(path, "checks.js"), "the exercise's checks");
  if (yaml === undefined || task === undefined || starter === undefined || checks === undefined) {
    return { exercise: undefined, yaml };
  }
  const { id, kind, title, skills, hints } = yaml;
  const grading = { by: "checks", checks } as const;
  return { exercise: { id, kind, title, skills, task, hints, starter, grading }, yaml };
}

function readWrong(
  folder: CourseFolder,
  path: string,
  entries: ExerciseFile["wrong"],
): AuthoredExercise["wrong"] | undefined {
  const names = entries.map((entry): string => entry.folder);
  refuseRepeats(folder, within(path, "exercise.yaml"), "wrong", names);
  const wrong = within(path, "wrong");
  readNames(
    folder,
    wrong,
    (name) => names.includes(name),
    `the folders that exercise.yaml names: ${names.join(", ")}`,
  );
  if (kindAt(folder, wrong) !== "folder") return undefined;
  const solutions = entries.flatMap((entry) => {
    const files = readSources(folder, within(wrong, entry.folder));
    return files === undefined ? [] : [{ ...entry, files }];
  });
  return solutions.length === entries.length ? solutions : undefined;
}

/** `name.en.md`, which must be there, and `name.es.md`, which may be. */
export function readLocalText(folder: CourseFolder, path: string, name: string): LocalText | undefined {
  const en = readProse(folder, within(path, `${name}.en.md`), "the English text");
  const spanish = within(path, `${name}.es.md`);
  const es =
    kindAt(folder, spanish) === undefined ? undefined : readProse(folder, spanish, "the Spanish text");
  if (en === undefined) return undefined;
  return es === undefined ? { en } : { en, es };
}

/** Each folder is listed once: a second mention would load, and count, everything in it twice. */
export function refuseRepeats(
  folder: CourseFolder,
  file: string,
  key: string,
  names: readonly string[],
): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      report(
        folder,
        file,
        `: the key \`${key}[${index}]\`: found "${name}" again; expected each folder once.`,
      );
    }
  });
}

function readSources(folder: CourseFolder, path: string): SourceFiles | undefined {
  const known = folder.problems.length;
  const names = readNames(
    folder,
    path,
    (name) => fileName.safeParse(name).success,
    "plain files such as main.js (.js, .json, .txt, .csv or .sql)",
  );
  const files: Record<string, string> = {};
  for (const name of names) {
    const text = readText(folder, within(path, name), "a file of a program");
    if (text !== undefined) files[name] = text;
  }
  if (folder.problems.length > known || kindAt(folder, path) !== "folder") return undefined;
  const parsed = sourceFiles.safeParse(files);
  if (parsed.success) return parsed.data;
  const length = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  const found = `${names.length} ${names.length === 1 ? "file" : "files"} with ${length} characters`;
  const expected = parsed.error.issues.map((issue) => issue.message).join(" and ");
  return report(folder, path, `: found ${found}, expected ${expected}.`);
}
