import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatReport } from "../../curriculum/check.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { proveCourse } from "../../curriculum/prove.ts";
import { statsOf } from "../../curriculum/stats.ts";
import { statsTable, statsTableIn } from "../../curriculum/stats-table.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";

const root = join(import.meta.dirname, "../..");
const bundled = "curriculum/courses/programming";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const isLength = (what: string) => /^it has \d+ words of prose|^it says \d+ minutes/.test(what);

test.each([
  ["the bundled course, as README counts it", bundled],
  ["a course with every kind", "tests/fixtures/kinds"],
])("the sandbox proves every exercise of %s", { timeout: 300_000 }, async (_, folder) => {
  const course = loadAuthored(join(root, folder));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const report = await proveCourse(course.value, proverOf(askGrader(workshop.grader)));
  // The examples of the kinds are not for reading, so their lessons may have any length.
  const findings = report.findings.filter(({ what }) => folder.includes("courses") || !isLength(what));
  expect(findings, formatReport(report)).toEqual([]);
  const exercises = course.value.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.exercises),
  );
  const alternatives = exercises.flatMap((exercise) => exercise.alternatives);
  expect(report.programs).toBe(report.exercises * 2 + report.wrongSolutions + alternatives.length);
  if (folder !== bundled) return;
  const told = statsTableIn(readFileSync(join(root, "README.md"), "utf8"));
  const table = statsTable(statsOf(course.value, report));
  expect(told, "README.md: paste what `npx foothold curriculum check --stats` prints").toBe(table);
});
