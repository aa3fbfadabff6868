import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatReport } from "../../curriculum/check.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { proveCourse } from "../../curriculum/prove.ts";
import { statsTableIn } from "../../curriculum/stats-table.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";

const root = join(import.meta.dirname, "../..");

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const isLength = (what: string) => /^it has \d+ words of prose|^it says \d+ minutes/.test(what);

test("the sandbox proves every exercise of a course with every kind", { timeout: 300_000 }, async () => {
  const course = loadAuthored(join(root, "tests/fixtures/kinds"));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const report = await proveCourse(course.value, proverOf(askGrader(workshop.grader)));
  // The examples of the kinds are not for reading, so their lessons may have any length.
  const findings = report.findings.filter(({ what }) => !isLength(what));
  expect(findings, formatReport(report)).toEqual([]);
  const exercises = course.value.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.exercises),
  );
  const alternatives = exercises.flatMap((exercise) => exercise.alternatives);
  expect(report.programs).toBe(report.exercises * 2 + report.wrongSolutions + alternatives.length);
});

test("the bundled course is proved, and README counts it as it is", { timeout: 600_000 }, () => {
  const tool = join(root, "main/cli/index.ts");
  const done = spawnSync(process.execPath, [tool, "curriculum", "check", "--stats"], { encoding: "utf8" });
  expect(done.status, done.stderr).toBe(0);
  const told = statsTableIn(readFileSync(join(root, "README.md"), "utf8"));
  expect(told, "README.md: paste what `npx foothold curriculum check --stats` prints").toBe(
    done.stdout.trim(),
  );
});
