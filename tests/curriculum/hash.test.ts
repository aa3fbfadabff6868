import { expect, test } from "vitest";
import { hashExercise } from "../../curriculum/hash.ts";
import { type Exercise, exerciseId } from "../../curriculum/schema.ts";

const exercise: Exercise = {
  id: exerciseId.parse("add"),
  kind: "write",
  title: { en: "Add" },
  skills: ["adding"],
  task: { en: "Add two numbers." },
  hints: [{ en: "Which sign adds?" }],
  starter: { "main.js": "export function add(a, b) {}\n", "data.csv": "a,b\n" },
  grading: { by: "checks", checks: 'test("adds", () => {});\n' },
};

test("hashes stay what they were: recorded attempts refer to them", () => {
  expect(hashExercise(exercise)).toEqual({
    exercise: "c1201b956438e7f7818226b0e71f2190cbe8bd8d24720650f04865234971edf5",
    checks: "07ed302e95c7a33c38b606f62873b6a8c404788e88145a5c6ea333e272133a4c",
  });
});

test("words for people and the order of files change nothing", () => {
  const reworded: Exercise = {
    ...exercise,
    title: { en: "Adding" },
    task: { en: "Put two numbers together." },
    hints: [{ en: "+" }],
    skills: ["arithmetic"],
    starter: { "data.csv": "a,b\n", "main.js": "export function add(a, b) {}\n" },
  };
  expect(hashExercise(reworded)).toEqual(hashExercise(exercise));
});

test("Spanish words of checks change nothing, wherever the checks lie", () => {
  const es = { adds: "suma" };
  const checks = { by: "checks", checks: "test()" } as const;
  const pairs: readonly (readonly [Exercise["grading"], Exercise["grading"]])[] = [
    [checks, { ...checks, es }],
    [
      { by: "order", cards: ["a", "b"], grading: checks },
      { by: "order", cards: ["a", "b"], grading: { ...checks, es } },
    ],
    [
      { by: "gaps", template: [["a", ""]], grading: checks },
      { by: "gaps", template: [["a", ""]], grading: { ...checks, es } },
    ],
  ];
  for (const [without, with_] of pairs)
    expect(hashExercise({ ...exercise, grading: with_ })).toEqual(
      hashExercise({ ...exercise, grading: without }),
    );
});

test.each<[string, Partial<Exercise>]>([
  ["id", { id: exerciseId.parse("add-2") }],
  ["kind", { kind: "fix" }],
  ["starter", { starter: { "main.js": "" } }],
  ["checks", { grading: { by: "checks", checks: 'test("adds ", () => {});\n' } }],
])("another %s is another exercise", (_, change) => {
  const before = hashExercise(exercise);
  const after = hashExercise({ ...exercise, ...change });
  expect(after.exercise).not.toBe(before.exercise);
  expect(after.checks === before.checks).toBe(change.grading === undefined);
});
