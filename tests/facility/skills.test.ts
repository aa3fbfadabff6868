import { expect, test } from "vitest";
import { collect } from "../../facility/collect.ts";
import { reportSkills } from "../../facility/report-skills.ts";
import { sayReportOfSkills } from "../../facility/say-skills.ts";
import { countNeeds, standingsOf, type TaughtSkill } from "../../facility/skills.ts";
import { history } from "../bundle/sample.ts";
import { answered } from "../support/booted.ts";
import { attempted, exportTo, freshFacility, freshFolder, nowMs, terminalOf } from "./sample.ts";

const skill = (id: string, neededBy: number, ...exercises: string[]): TaughtSkill => ({
  id,
  title: `To ${id}`,
  exercises: new Set(exercises),
  neededBy,
});
const done = (exercise: string, state: "passed" | "helped" | "tried") => ({ exercise, state });

test("a skill is weak where others build on it and less than half of what was begun was passed alone", () => {
  const skills = [
    skill("walk", 2, "a", "b", "c", "d"),
    skill("jump", 0, "a", "b", "c"),
    skill("rest", 1, "d"),
  ];
  const one = [done("a", "passed"), done("b", "helped"), done("c", "tried"), done("elsewhere", "passed")];
  expect(standingsOf(skills, [one])).toMatchObject([
    { skill: "walk", exercises: 4, passed: 1, helped: 1, tried: 1, neededBy: 2, weak: true },
    // Nothing builds on it.
    { skill: "jump", exercises: 3, weak: false },
    { skill: "rest", passed: 0, weak: false },
  ]);
  // Half is enough.
  expect(standingsOf(skills, [[...one, done("d", "passed")]])[0]?.weak).toBe(false);
  // Too little was begun.
  expect(standingsOf(skills, [one.slice(1, 3)])[0]?.weak).toBe(false);
  expect(standingsOf(skills, [one, one])[0]).toMatchObject({ exercises: 8, passed: 2, helped: 2, tried: 2 });
});

test("who needs a skill is counted through others, once each, and a circle ends", () => {
  const needs = new Map([
    ["values", []],
    ["names", ["values"]],
    ["sums", ["names", "values"]],
    ["round", ["around"]],
    ["around", ["round"]],
  ]);
  expect([...countNeeds(needs)].toSorted()).toEqual([
    ["around", 1],
    ["names", 1],
    ["round", 1],
    ["values", 2],
  ]);
});

test("the report of a facility folds what was collected by the skills of the built course", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 1");
  const stick = freshFolder();
  const facts = [
    "opening-hour",
    "closed-sign",
    "pay-for-hours",
    "change-back",
    "split-the-bill",
    "day-pay",
    "paint-job",
  ].map((id) => attempted(id, 1, "failed"));
  await exportTo(stick, seat, history(seat.terminal.id, facts, { student: maria.id }));
  answered(await collect(facility, stick, nowMs));
  const report = answered(await reportSkills(facility, {}));
  expect(report.hasGraph).toBe(true);
  const begun = report.skills.filter(({ tried }) => tried > 0);
  expect(begun.length).toBeGreaterThan(0);
  expect(report.students[0]?.skills).toEqual(report.skills);
  const weak = begun.filter((one) => one.weak);
  expect(weak.length).toBeGreaterThan(0);
  const said = sayReportOfSkills(report);
  expect(said).toContain(`${begun.length} of ${report.skills.length} skills`);
  expect(said).toMatch(new RegExp(`${weak[0]?.title}.* weak`));
});

test("without a course at hand one sentence says so", async () => {
  const { facility } = await freshFacility();
  const refused = await reportSkills(facility, { course: freshFolder() });
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "noCourse" } });
  if (!refused.ok) expect(refused.refusal.sentence).toMatch(/^Skills cannot be shown, because .*--skills\.$/);
});
