import { matchesGlob } from "node:path";
import type { z } from "zod";
import { type CourseFolder, kindAt, namesIn, readNames, readProse, report, within } from "./folder.ts";
import { kinds } from "./kinds.ts";
import {
  type AuthoredExercise,
  type Exercise,
  type ExerciseFile,
  exerciseFile,
  type LocalText,
  type SourceFiles,
  shippedExerciseFile,
} from "./schema.ts";
import { readSources } from "./sources.ts";
import { readYaml } from "./yaml.ts";

type ExerciseKind = ExerciseFile["kind"];

const shipped = ["exercise.yaml", "task.en.md", "task.es.md", "starter"];
const authored = ["solution", "solution-[2-9]", "explanation.en.md", "explanation.es.md", "wrong"];

/** All that may lie in an exercise's folder. Of a kind that cannot be read, every kind's parts may. */
function partsOf(kind: ExerciseKind | undefined): readonly string[] {
  const own = kind === undefined ? Object.values(kinds) : [kinds[kind]];
  return [...shipped, ...new Set(own.flatMap(({ parts }) => parts)), ...authored];
}

/** An exercise as terminals need it. Looks at none of its answers, but lets them lie there. */
export function readExercise(folder: CourseFolder, path: string): Exercise | undefined {
  return readParts(folder, path, shippedExerciseFile).exercise;
}

/** An exercise with its solution, explanation and wrong solutions. */
export function readAuthoredExercise(folder: CourseFolder, path: string): AuthoredExercise | undefined {
  const { exercise, yaml } = readParts(folder, path, exerciseFile);
  const solution = readAnswer(folder, within(path, "solution"), yaml?.kind);
  const alternatives = readAlternatives(folder, path, yaml?.kind);
  const explanation = readLocalText(folder, path, "explanation");
  const wrong = yaml === undefined ? undefined : readWrong(folder, path, yaml);
  if (exercise === undefined || solution === undefined || explanation === undefined || wrong === undefined) {
    return undefined;
  }
  const equivalent = yaml?.equivalent ?? [];
  return { ...exercise, folder: path, solution, alternatives, explanation, wrong, equivalent };
}

function readParts<Yaml extends Omit<ExerciseFile, "wrong">>(
  folder: CourseFolder,
  path: string,
  schema: z.ZodType<Yaml>,
): { readonly exercise: Exercise | undefined; readonly yaml: Yaml | undefined } {
  const yaml = readYaml(folder, within(path, "exercise.yaml"), schema, "the exercise's settings");
  const parts = partsOf(yaml?.kind);
  readNames(folder, path, (name) => parts.some((part) => matchesGlob(name, part)), parts.join(", "));
  const task = readLocalText(folder, path, "task");
  const starter = readAnswer(folder, within(path, "starter"), yaml?.kind);
  const grading = yaml && kinds[yaml.kind].readGrading(folder, path, starter);
  if (yaml === undefined || task === undefined || starter === undefined || grading === undefined) {
    return { exercise: undefined, yaml };
  }
  const { id, kind, title, skills, hints } = yaml;
  return { exercise: { id, kind, title, skills, task, hints, starter, grading }, yaml };
}

/** What a student hands in, or begins with. */
function readAnswer(
  folder: CourseFolder,
  path: string,
  kind: ExerciseKind | undefined,
): SourceFiles | undefined {
  if (kind === undefined) return readSources(folder, path);
  const { answer, isAnswerAlone } = kinds[kind];
  return readSources(folder, path, isAnswerAlone ? answer : undefined);
}

/** `solution-2`, `solution-3` …: right as well, and written another way. */
function readAlternatives(
  folder: CourseFolder,
  path: string,
  kind: ExerciseKind | undefined,
): AuthoredExercise["alternatives"] {
  if (kindAt(folder, path) !== "folder") return [];
  return namesIn(folder, path)
    .filter((name) => /^solution-[2-9]$/.test(name))
    .flatMap((name) => {
      const files = readAnswer(folder, within(path, name), kind);
      return files === undefined ? [] : [{ folder: name, files }];
    });
}

function readWrong(
  folder: CourseFolder,
  path: string,
  { kind, wrong: entries }: Pick<ExerciseFile, "kind" | "wrong">,
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
    const files = readAnswer(folder, within(wrong, entry.folder), kind);
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
