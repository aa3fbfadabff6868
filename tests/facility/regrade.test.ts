import { join } from "node:path";
import { expect, test } from "vitest";
import type { Fact } from "../../bundle/facts.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { built } from "../../facility/built.ts";
import { collect } from "../../facility/collect.ts";
import type { Facility } from "../../facility/facility.ts";
import { flagTerminal } from "../../facility/flag.ts";
import { findRegrades } from "../../facility/mismatches.ts";
import { regradeCollected } from "../../facility/regrade.ts";
import { drawWith } from "../../facility/sample.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { history } from "../bundle/sample.ts";
import { exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";

/** An exercise of the built course with its solution, and what a real grade of it is recorded with. */
async function recorded() {
  const course = loadAuthored(join(import.meta.dirname, "../../curriculum/courses/programming"));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const lessons = course.value.modules.flatMap((module) => module.lessons.map((lesson) => lesson));
  const found = lessons
    .flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
    .find(({ exercise }) => exercise.grading.by === "checks");
  if (found === undefined) throw new Error("no exercise with checks");
  const { exercise, lesson } = found;
  const grader = startGrader(built);
  try {
    const grade = await grader.grade(exercise.grading, exercise.solution, {
      provenance: hashExercise(exercise),
    });
    expect(grade.verdict.kind).toBe("passed");
    return { lesson, exercise, provenance: grade.provenance };
  } finally {
    await grader.close();
  }
}

const found = recorded();

async function passOf(
  number: number,
  files: Record<string, string> | "solution",
  other: { readonly runner?: string; readonly checks?: string } = {},
): Promise<Fact> {
  const { lesson, exercise, provenance } = await found;
  const body = {
    lesson: lesson.id,
    exercise: exercise.id,
    number,
    step: number,
    files: files === "solution" ? { ...exercise.solution } : files,
    verdict: "passed" as const,
    checks: [],
    message: "",
    provenance: { ...provenance, ...other },
  };
  return { kind: "attempted", body };
}

async function collected(facility: Facility, stick: string, share: number) {
  const report = await collect(facility, stick, nowMs);
  if (!report.ok) throw new Error(report.refusal.sentence);
  const regraded = await regradeCollected(facility, report.value, { share, nowMs });
  if (!regraded.ok) throw new Error(regraded.refusal.sentence);
  return regraded.value;
}

test("true passes repeat, a forged one is kept and shown, and another version is no mismatch", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const forged = { "main.js": "// Nothing at all.\n" };
  const facts = [
    await passOf(1, "solution"),
    await passOf(2, forged),
    await passOf(3, forged, { runner: "an older one" }),
    await passOf(4, "solution", { checks: "c".repeat(64) }),
  ];
  await exportTo(stick, seat, history(seat.terminal.id, facts, { student: maria.id }));
  expect(await collected(facility, stick, 1)).toEqual({ same: 1, differs: 1, otherVersion: 2 });
  const { exercise } = await found;
  expect(await findRegrades(facility.db, facility.id)).toMatchObject({
    same: 1,
    otherVersion: 2,
    differs: [{ student: maria.id, seq: 2, number: 2, exercise: exercise.id, terminal: { name: "Seat 7" } }],
  });
  const report = await run(["report", "--dir", folder]);
  expect(report.out).toContain(`Attempt 2 of María Ortiz at ${exercise.id} is recorded as passed`);
  expect(report.out).toContain("2 passes cannot be graded again");
  // Once is enough, also when the file comes again.
  expect(await collected(facility, stick, 1)).toEqual({ same: 0, differs: 0, otherVersion: 0 });
});

test("of a flagged terminal and of a copied one every pass is graded again, of others the sample", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const copied = await terminalOf(facility, "Seat 8");
  const stick = freshFolder();
  const passes = [await passOf(1, "solution"), await passOf(2, "solution")];
  await exportTo(stick, seat, history(seat.terminal.id, passes, { student: maria.id }));
  await exportTo(stick, copied, history(copied.terminal.id, passes, { student: maria.id }));
  expect(await collected(facility, stick, 0)).toEqual({ same: 0, differs: 0, otherVersion: 0 });
  expect(await run(["flag", "Seat 7", "--dir", folder, "--why", "found open"])).toMatchObject({ code: 0 });
  expect(await collected(facility, stick, 0)).toEqual({ same: 2, differs: 0, otherVersion: 0 });
  const other = history(copied.terminal.id, [await passOf(1, "solution")], { student: maria.id });
  await exportTo(stick, copied, other);
  expect(await collected(facility, stick, 0)).toEqual({ same: 3, differs: 0, otherVersion: 0 });

  expect(await flagTerminal(facility, "Seat 9", "x")).toMatchObject({ refusal: { kind: "noSuchTerminal" } });
  expect(await flagTerminal(facility, "Seat", "x")).toMatchObject({ refusal: { kind: "noSuchTerminal" } });
  expect(await flagTerminal(facility, copied.terminal.id.slice(0, 12), null)).toMatchObject({
    value: { name: "Seat 8" },
  });
});

test("the sample is always the same, about as large as asked, and another for another facility", () => {
  const hashes = Array.from({ length: 4000 }, (_, at) => `hash ${at}`);
  const [one, other] = [drawWith(Buffer.from("one"), 0.05), drawWith(Buffer.from("other"), 0.05)];
  const drawn = hashes.filter(one);
  expect(drawn).toEqual(hashes.filter(drawWith(Buffer.from("one"), 0.05)));
  expect(drawn).not.toEqual(hashes.filter(other));
  // 200 are expected; four standard deviations are 55.
  expect(Math.abs(drawn.length - 200)).toBeLessThan(55);
  expect(hashes.filter(drawWith(Buffer.from("one"), 0))).toEqual([]);
  expect(hashes.filter(drawWith(Buffer.from("one"), 1))).toEqual(hashes);
});

test("without a course that is said, and what was collected stays", async () => {
  const { folder, facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  await exportTo(
    stick,
    seat,
    history(seat.terminal.id, [await passOf(1, "solution")], { student: maria.id }),
  );
  const ran = await run(["collect", stick, "--dir", folder, "--regrade", "100", "--course", freshFolder()]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("No pass was graded again");
  expect(ran.out).toContain("took 1 event");
  expect((await run(["collect", stick, "--dir", folder, "--regrade", "1O1"])).code).toBe(2);
});
