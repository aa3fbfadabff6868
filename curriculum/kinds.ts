import {
  type CourseFolder,
  kindAt,
  namesIn,
  readNames,
  readProse,
  readText,
  report,
  within,
} from "./folder.ts";
import type { ExerciseFile, Grading, SourceFiles } from "./schema.ts";
import { programsFile } from "./schema-broken.ts";
import { choicesFile } from "./schema-choices.ts";
import { checkWords } from "./schema-names.ts";
import { inputLines, runsFile } from "./schema-runs.ts";
import { sqlChecksFile } from "./schema-sql.ts";
import { readSources } from "./sources.ts";
import { readYaml } from "./yaml.ts";

type ReadGrading = (
  folder: CourseFolder,
  path: string,
  starter: SourceFiles | undefined,
) => Grading | undefined;

/** What a kind of exercise consists of, beside what all kinds have. */
interface KindFormat {
  /** The file that the student writes; a single file that is handed in counts as it. */
  readonly answer: string;
  /** True if the student has that file and no other. */
  readonly isAnswerAlone: boolean;
  /** Files and folders in the exercise's folder that say how it is graded; a `*` stands for any letters. */
  readonly parts: readonly string[];
  /** Reads them; undefined if there is a problem, there or in the starter, which is then noted. */
  readonly readGrading: ReadGrading;
}

const checksOrRuns = {
  answer: "main.js",
  isAnswerAlone: false,
  parts: ["checks.js", "checks.es.yaml", "runs.yaml"],
  readGrading: readChecksOrRuns,
} as const satisfies KindFormat;

/** A new kind is one line here and one grader in the sandbox. */
export const kinds: Readonly<Record<ExerciseFile["kind"], KindFormat>> = {
  write: checksOrRuns,
  fix: checksOrRuns,
  output: { answer: "main.js", isAnswerAlone: false, parts: ["runs.yaml"], readGrading: readRuns },
  predict: {
    answer: "answer.txt",
    isAnswerAlone: true,
    parts: ["program", "input.txt"],
    readGrading: readPrediction,
  },
  order: { ...checksOrRuns, isAnswerAlone: true, readGrading: readOrder },
  fill: { ...checksOrRuns, isAnswerAlone: true, readGrading: readGaps },
  choose: {
    answer: "answer.txt",
    isAnswerAlone: true,
    parts: ["choices.yaml"],
    readGrading: readChoices,
  },
  tests: {
    answer: "tests.js",
    isAnswerAlone: true,
    parts: ["programs.yaml", "right", "broken"],
    readGrading: readPrograms,
  },
  sql: {
    answer: "main.sql",
    isAnswerAlone: true,
    parts: ["checks.yaml", "seed.sql", "seed-*.sql"],
    readGrading: readSql,
  },
};

function readChecksOrRuns(
  folder: CourseFolder,
  path: string,
): Extract<Grading, { by: "checks" | "runs" }> | undefined {
  const [checks, runs] = [within(path, "checks.js"), within(path, "runs.yaml")];
  if (kindAt(folder, runs) === undefined) {
    return readChecks(folder, path, checks);
  }
  if (kindAt(folder, checks) !== undefined) {
    return report(folder, runs, ": found it beside checks.js, expected only one of the two.");
  }
  const words = within(path, "checks.es.yaml");
  if (kindAt(folder, words) !== undefined) {
    return report(folder, words, ": found it without checks.js, whose words it has in Spanish.");
  }
  return readRuns(folder, path);
}

function readChecks(
  folder: CourseFolder,
  path: string,
  file: string,
): Extract<Grading, { by: "checks" }> | undefined {
  const text = readProse(folder, file, "the exercise's checks");
  const spanish = within(path, "checks.es.yaml");
  if (kindAt(folder, spanish) === undefined)
    return text === undefined ? undefined : { by: "checks", checks: text };
  const es = readYaml(folder, spanish, checkWords, "the words of checks.js in Spanish");
  return text === undefined || es === undefined ? undefined : { by: "checks", checks: text, es };
}

function readRuns(folder: CourseFolder, path: string): Extract<Grading, { by: "runs" }> | undefined {
  const yaml = readYaml(folder, within(path, "runs.yaml"), runsFile, "the exercise's runs");
  return yaml && { by: "runs", runs: yaml.runs };
}

function readPrediction(folder: CourseFolder, path: string): Grading | undefined {
  const inside = within(path, "program");
  const program = readSources(folder, inside);
  const input = readInput(folder, within(path, "input.txt"));
  if (program === undefined || input === undefined) return undefined;
  if (program["main.js"] === undefined) {
    return report(
      folder,
      within(inside, "main.js"),
      ": this file is missing; expected the program to predict.",
    );
  }
  return { by: "prediction", program, input };
}

function readInput(folder: CourseFolder, path: string): readonly string[] | undefined {
  if (kindAt(folder, path) === undefined) return [];
  const text = readText(folder, path, "the lines that the program reads");
  return text === undefined ? undefined : inputLines(text);
}

/** The starter's lines are the cards. */
function readOrder(
  folder: CourseFolder,
  path: string,
  starter: SourceFiles | undefined,
): Grading | undefined {
  const grading = readChecksOrRuns(folder, path);
  if (starter === undefined) return undefined;
  const lines = (starter[checksOrRuns.answer] ?? "").split("\n").map((line) => line.trim());
  const cards = lines.filter((line) => line !== "");
  if (cards.length < 2) {
    const found = cards.length === 1 ? "one line" : "no line";
    return report(
      folder,
      within(path, "starter/main.js"),
      `: found ${found}, expected lines to put in order.`,
    );
  }
  return grading && { by: "order", cards, grading };
}

/** How a gap stands in a program: four low lines or more. */
const gap = /_{4,}/;

/** The starter is the template. */
function readGaps(folder: CourseFolder, path: string, starter: SourceFiles | undefined): Grading | undefined {
  const grading = readChecksOrRuns(folder, path);
  if (starter === undefined) return undefined;
  const lines = (starter[checksOrRuns.answer] ?? "").split("\n").map((line) => line.trim());
  const template = lines.filter((line) => line !== "").map((line) => line.split(gap));
  if (template.every((pieces) => pieces.length === 1)) {
    return report(folder, within(path, "starter/main.js"), ": found no gap, expected ____ where one is.");
  }
  return grading && { by: "gaps", template, grading };
}

function readChoices(folder: CourseFolder, path: string): Grading | undefined {
  const yaml = readYaml(folder, within(path, "choices.yaml"), choicesFile, "what there is to choose from");
  return yaml && { by: "choices", ...yaml };
}

/** The programs that the student's tests are tried on. */
function readPrograms(folder: CourseFolder, path: string): Grading | undefined {
  const file = within(path, "programs.yaml");
  const yaml = readYaml(folder, file, programsFile, "the programs that the tests are tried on");
  if (yaml === undefined) return undefined;
  const right = readProgramFolders(folder, within(path, "right"), yaml.right);
  const broken = readProgramFolders(folder, within(path, "broken"), yaml.broken);
  if (right === undefined || broken === undefined) return undefined;
  return {
    by: "tests",
    right: right.map(({ files }) => files),
    broken: broken.map(({ name, files }) => ({ name, files })),
  };
}

function readProgramFolders<Entry extends { readonly folder: string }>(
  folder: CourseFolder,
  path: string,
  entries: readonly Entry[],
): readonly (Entry & { readonly files: SourceFiles })[] | undefined {
  const names = entries.map((entry) => entry.folder);
  const expected = `the folders that programs.yaml names: ${names.join(", ")}`;
  readNames(folder, path, (name) => names.includes(name), expected);
  const read = entries.flatMap((entry) => {
    const files = readSources(folder, within(path, entry.folder));
    return files === undefined ? [] : [{ ...entry, files }];
  });
  return read.length === entries.length ? read : undefined;
}

/** The seed that the student sees, and others with which constants in place of a query do not pass. */
function readSql(folder: CourseFolder, path: string): Grading | undefined {
  const checks = readYaml(folder, within(path, "checks.yaml"), sqlChecksFile, "the exercise's checks");
  const others = namesIn(folder, path).filter((name) => /^seed-.*\.sql$/.test(name));
  const seeds: Record<string, string> = {};
  for (const name of ["seed.sql", ...others]) {
    const text = readProse(folder, within(path, name), "the tables that the exercise is about");
    if (text !== undefined) seeds[name] = text;
  }
  return checks === undefined || seeds["seed.sql"] === undefined ? undefined : { by: "sql", seeds, checks };
}
