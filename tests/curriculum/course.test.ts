import { join } from "node:path";
import { expect, test } from "vitest";
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

const programOf = (files: SourceFiles) => Object.values(files).join("\n");

/** Both languages, in a fixed order; missing Spanish is an empty text. */
const bothOf = ({ en, es = "" }: LocalText) => [en, es] as const;

function textsOf(exercise: AuthoredExercise): readonly LocalText[] {
  return [exercise.title, exercise.task, exercise.explanation, ...exercise.hints];
}

test("lessons have two exercises or more, each with three hints", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(20);
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

test("no solution and no explanation ships, and beside an exercise no line of its solution that nothing there tells", () => {
  const to = join(temporaryFolder(), "course");
  expect(shipCourse(folder, to).ok).toBe(true);
  const tree = treeOf(to);
  expect(Object.keys(tree).filter((path) => /\/(solution.*|wrong)\/|explanation/.test(path))).toEqual([]);
  const all = Object.values(tree).join("\n");
  const lines: string[] = [];
  for (const { folder: own, kind, hints, task, starter, solution, explanation } of exercises) {
    for (const text of bothOf(explanation)) expect(all).not.toContain(text.trim());
    if (!["write", "fix", "output", "fill"].includes(kind)) continue;
    const shipped = Object.entries(tree).filter(([path]) => path.startsWith(`${own}/`));
    const told = [...hints.flatMap(bothOf), ...bothOf(task), programOf(starter)].join("\n");
    for (const line of programOf(solution)
      .split("\n")
      .map((text) => text.trim())) {
      if (told.includes(line)) continue;
      lines.push(line);
      for (const [path, text] of shipped) expect(text, path).not.toContain(line);
    }
  }
  expect(lines).toContain("return hours * 18;");
  expect(lines.length).toBeGreaterThan(30);
});
