import type { Finding } from "./check.ts";
import { readMarkdown } from "./markdown.ts";
import type { AuthoredCourse, AuthoredExercise, Lesson, LocalText, SourceFiles } from "./schema.ts";
import { usedIn } from "./used.ts";

/** A text of code that students read or write. */
interface Shown {
  readonly file: string;
  readonly source: string;
  /** Of the source's first line in the file, 0-based. */
  readonly lineBefore: number;
}

/**
 * Nothing is used before it is taught: the code of each lesson, and all that its exercises show, has only what this
 * lesson or an earlier one teaches. Checks are not shown, and wrong solutions are nobody's example.
 */
export function checkTaught(course: AuthoredCourse): readonly Finding[] {
  const taught = new Set<string>();
  return course.modules
    .flatMap((module) => module.lessons)
    .flatMap((lesson) => {
      for (const name of lesson.teaches) taught.add(name);
      return shownIn(lesson).flatMap((shown) => early(shown, taught));
    });
}

function early({ file, source, lineBefore }: Shown, taught: ReadonlySet<string>): Finding[] {
  const used = usedIn(source);
  if (used === null) return [];
  const names = [...used].filter(([name]) => !taught.has(name));
  if (names.length === 0) return [];
  const list = names.map(([name, line]) => `${name} (line ${line + lineBefore})`).join(", ");
  return [
    {
      file,
      what: `it uses what no lesson has taught up to here: ${list}`,
      why: "A student would meet it unexplained. Write it another way, or name it in `teaches` of the lesson that explains it.",
    },
  ];
}

function shownIn(lesson: Lesson<AuthoredExercise>): readonly Shown[] {
  return [...blocksOf(`${lesson.folder}/text.en.md`, lesson.text), ...lesson.exercises.flatMap(shownOf)];
}

const blocksOf = (file: string, { en }: LocalText): readonly Shown[] =>
  readMarkdown(en)
    .blocks.filter(({ language }) => language === "js")
    .map(({ text, line }) => ({ file, source: text, lineBefore: line }));

function shownOf(exercise: AuthoredExercise): readonly Shown[] {
  const { folder, task, starter, solution, alternatives, grading } = exercise;
  const all: readonly (readonly [string, SourceFiles])[] = [
    // A starter with gaps need not be a program. All of it stands in the solution, with what fills them.
    ...(grading.by === "gaps" ? [] : [["starter", starter] as const]),
    ["solution", solution],
    ...alternatives.map(({ folder: name, files }) => [name, files] as const),
    ...(grading.by === "prediction" ? [["program", grading.program] as const] : []),
  ];
  const programs = all.flatMap(([name, files]) =>
    Object.entries(files)
      .filter(([file]) => file.endsWith(".js"))
      .map(([file, source]) => ({ file: `${folder}/${name}/${file}`, source, lineBefore: 0 })),
  );
  return [...blocksOf(`${folder}/task.en.md`, task), ...programs];
}
