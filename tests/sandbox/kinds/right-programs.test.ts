import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAuthored } from "../../../curriculum/load.ts";
import type { Grading, Run, SourceFiles } from "../../../curriculum/schema.ts";
import { slipInRun } from "../../../sandbox/explain-slips.ts";
import { linesOf } from "../../../sandbox/kinds/lines.ts";
import { joinedNumbers, quotedPart } from "../../../sandbox/kinds/unworked.ts";
import { speaker } from "../../../sandbox/words/say.ts";

/**
 * Whoever wrote a right program and one wrong letter in it must not be told that a condition or a sum of theirs is at
 * fault: all solutions of the course, with another output wanted.
 */
const folder = join(import.meta.dirname, "../../../curriculum/courses/programming");
const course = loadAuthored(folder);
if (!course.ok) throw new Error(course.refusal.sentence);
const lessons = course.value.modules.flatMap((module) => module.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);

/** The runs by which a program is graded; none if it is graded in another way. */
function runsOf(grading: Grading): readonly Run[] {
  if (grading.by === "runs") return grading.runs;
  return grading.by === "gaps" || grading.by === "order" ? runsOf(grading.grading) : [];
}

const say = speaker("en");

/** Outputs with a fault, each of which lets other sentences come. */
const faults: readonly (readonly [string, (line: string) => string])[] = [
  ["a letter", (line) => line.replace(/\p{L}/u, "x")],
  ["a word", (line) => line.replace(/\p{L}{3,}/u, "other")],
  ["a number", (line) => line.replace(/\d+/, (digits) => String(Number(digits) + 1))],
  [
    "a sum of digits",
    (line) => line.replace(/\d\d+/, (all) => String([...all].reduce((sum, one) => sum + Number(one), 0))),
  ],
  ["true", (line) => `${line} true`],
  ["undefined", (line) => line.replace(/\S+$/, "undefined")],
];

const programs = exercises.flatMap(({ folder: name, kind, starter, solution, alternatives, grading }) => {
  // What is to be mended has a fault, and what has gaps cannot be read.
  const starters = kind === "fix" || kind === "fill" ? [] : [starter];
  const all: readonly SourceFiles[] = [solution, ...alternatives.map(({ files }) => files), ...starters];
  if (runsOf(grading).length === 0) return [];
  return all.map((files, index) => ({ name: `${name} ${index + 1}`, files, grading }));
});

test("there are programs to try", () => {
  expect(programs.length).toBeGreaterThan(20);
});

describe.each(programs)("$name", ({ files, grading }) => {
  const lines = runsOf(grading).flatMap(({ prints, input }) =>
    linesOf(prints).map((line) => ({ line, input })),
  );

  test.each(faults)("is told nothing of its lines when it lacks %s", (_, change) => {
    for (const { line, input } of lines) {
      const other = change(line);
      if (other === line) continue;
      for (const [wanted, found] of [
        [other, line],
        [line, other],
      ] as const) {
        expect(slipInRun(files, { expected: wanted, actual: found }, say), `${wanted} | ${found}`).toBe("");
      }
      expect(quotedPart(Object.values(files), other, line, input), other).toBeNull();
      expect(joinedNumbers(Object.values(files), other, line), other).toBeNull();
    }
  });
});
