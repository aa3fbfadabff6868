import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredExercise, LocalText, SourceFiles } from "../../curriculum/schema.ts";
import { shipCourse } from "../../curriculum/ship.ts";
import { temporaryFolder, treeOf } from "./course-on-disk.ts";

const folder = join(import.meta.dirname, "../../curriculum/courses/programming");
const loaded = loadAuthored(folder);
if (!loaded.ok) throw new Error(loaded.refusal.problems.map(({ sentence }) => sentence).join("\n"));
const course = loaded.value;
const lessons = course.modules.flatMap((module) => module.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);

/** Calls and results as lessons and tasks tell them: `cost(3, 5)` → `15`. */
function claimsIn(markdown: string): readonly { readonly call: string; readonly result: string }[] {
  return [...markdown.matchAll(/`([^`\n]+)` → `([^`\n]+)`/g)].map(([, call = "", result = ""]) => ({
    call,
    result,
  }));
}

/** Runs a program that exports functions, then a call, and gives the answer as JSON. */
function answerOf(program: string, call: string): string {
  return JSON.stringify(runInNewContext(`${program.replace(/^export /gm, "")}\n;(${call})`));
}

const codeIn = (markdown: string) =>
  [...markdown.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code).join("\n");
const programOf = (files: SourceFiles) => Object.values(files).join("\n");

/** Both languages, in a fixed order; missing Spanish is an empty text. */
const bothOf = ({ en, es = "" }: LocalText) => [en, es] as const;

function textsOf(exercise: AuthoredExercise): readonly LocalText[] {
  return [exercise.title, exercise.task, exercise.explanation, ...exercise.hints];
}

test("it is a real beginning: lessons with two exercises or more, each with three hints", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(3);
  for (const lesson of lessons) expect(lesson.exercises.length, lesson.id).toBeGreaterThanOrEqual(2);
  for (const { id, hints, wrong } of exercises) {
    expect(hints, id).toHaveLength(3);
    expect(wrong.length, id).toBeGreaterThanOrEqual(3);
  }
});

test("every text is there in Spanish, and is not the English one", () => {
  const texts = [
    course.title,
    course.summary,
    ...course.modules.flatMap(({ title, summary }) => [title, summary]),
    ...lessons.flatMap(({ title, text }) => [title, text]),
    ...exercises.flatMap(textsOf),
  ];
  for (const { en, es } of texts) {
    expect(es, en).toBeDefined();
    expect(es).not.toBe(en);
  }
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))("the lesson %s", (_, { text }) => {
  const [en, es] = bothOf(text);

  test("tells what a job would call it, once in each language", () => {
    expect(en.match(/^> \*\*What a job would call this\*\*$/gm)).toHaveLength(1);
    expect(es.match(/^> \*\*Cómo se llama en el trabajo\*\*$/gm)).toHaveLength(1);
  });

  test("has no HTML, and the same code and headings in both languages", () => {
    for (const markdown of [en, es]) {
      expect(markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, "")).not.toMatch(/<[a-z/!]/i);
    }
    expect(codeIn(es)).toBe(codeIn(en));
    expect(es.match(/^#+/gm)).toEqual(en.match(/^#+/gm));
    expect(claimsIn(es)).toEqual(claimsIn(en));
  });

  test("says of its own code only what the code does", () => {
    const claims = claimsIn(en);
    expect(claims.length).toBeGreaterThan(0);
    for (const { call, result } of claims) expect(answerOf(codeIn(en), call), call).toBe(result);
  });
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "the exercise %s",
  (_, exercise) => {
    test("shows a call whose result is what the solution gives", () => {
      const [en, es] = bothOf(exercise.task);
      expect(claimsIn(en).length).toBeGreaterThan(0);
      expect(claimsIn(es)).toEqual(claimsIn(en));
      for (const { call, result } of claimsIn(en)) {
        expect(answerOf(programOf(exercise.solution), call), call).toBe(result);
      }
    });
  },
);

test("no line of a solution ships, but for those that the starter has and those that a hint spells out", () => {
  const to = join(temporaryFolder(), "course");
  expect(shipCourse(folder, to).ok).toBe(true);
  const tree = treeOf(to);
  expect(Object.keys(tree).filter((path) => /\/(solution|wrong)\/|explanation/.test(path))).toEqual([]);
  const shipped = Object.values(tree).join("\n");
  const linesOf = (files: SourceFiles) =>
    programOf(files)
      .split("\n")
      .map((line) => line.trim());
  const secrets = exercises.flatMap(({ hints, starter, solution, wrong, explanation }) => {
    const known = [...hints.flatMap(bothOf), programOf(starter)].join("\n");
    const lines = linesOf(solution).filter((line) => !known.includes(line));
    return [...lines, ...wrong.map(({ belief }) => belief), ...bothOf(explanation)];
  });
  expect(secrets).toContain("return hours * 18;");
  for (const secret of secrets) expect(shipped).not.toContain(secret);
});
