import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { Facility } from "../../facility/facility.ts";
import { type WatchNews, watch } from "../../facility/watch.ts";
import { bundleOf } from "../bundle/sample.ts";
import { daysWork, exportTo, freshFacility, freshFolder, terminalOf } from "./sample.ts";
import { until } from "./serve-sample.ts";

/** A watch over a folder, looking every few milliseconds, until the test is over. */
function watching(facility: Facility, folder: string) {
  const news: WatchNews[] = [];
  const controller = new AbortController();
  const { signal } = controller;
  const now = () => Date.now() as WallMs;
  let looks = 0;
  const ended = watch(facility, {
    folder,
    everyMs: 20,
    signal,
    tell: (what) => news.push(what),
    now: () => {
      looks++;
      return now();
    },
  });
  const end = () => {
    controller.abort();
    return ended;
  };
  onTestFinished(end);
  const said = () => news.map((what) => (what.kind === "taken" ? what.taken.newEvents : what.kind));
  return { news, said, end, tries: () => looks };
}

async function house() {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  return { facility, seat, events: daysWork(seat, maria.id) };
}

test("what is there and what comes is taken once, in folders of sticks too", async () => {
  const { facility, seat, events } = await house();
  const [place, elsewhere] = [freshFolder(), freshFolder()];
  await exportTo(place, seat, events.slice(0, 3));
  const { said } = watching(facility, place);
  await until(() => said().length === 1);
  const name = await exportTo(elsewhere, seat, events);
  mkdirSync(join(place, "STICK"));
  // As a terminal does it: under another name first.
  copyFileSync(join(elsewhere, name), join(place, "STICK", ".draft.part"));
  renameSync(join(place, "STICK", ".draft.part"), join(place, "STICK", name));
  await until(() => said().length === 2);
  expect(said()).toEqual([3, 5]);
});

test("a file that is still being copied is waited for, and one that stays half is told once", async () => {
  const { facility, seat, events } = await house();
  const place = freshFolder();
  const file = join(place, "copied.foothold");
  const bytes = await bundleOf(seat, events);
  const { said, tries } = watching(facility, place);
  for (let to = 100; to < bytes.length; to += 100) {
    writeFileSync(file, bytes.subarray(0, to));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // Whoever copies may stop for a moment: the file is tried, and nothing is said.
  await until(() => tries() > 0);
  writeFileSync(file, bytes);
  await until(() => said().length > 0);
  expect(said()[0]).toBe(8);
  // If it grew just between the look and the taking, it is looked at again, and there is nothing new in it.
  const others = () => said().filter((what) => what !== 0);
  writeFileSync(join(place, "half.foothold"), bytes.subarray(0, 500));
  await until(() => others().length > 1);
  expect(others()).toEqual([8, "refused"]);
  const before = tries();
  writeFileSync(join(place, "odd.foothold"), "odd");
  await until(() => others().length > 2);
  // Nothing but the new file was tried again.
  expect(tries() - before).toBe(1);
  expect(others()).toEqual([8, "refused", "refused"]);
  // Mended, it is another file.
  const nothingNew = said().length;
  writeFileSync(join(place, "half.foothold"), bytes);
  await until(() => said().length > nothingNew);
  expect(said().at(-1)).toBe(0);
});

test("a folder that vanishes is waited for, and what came on it meanwhile is taken", async () => {
  const { facility, seat, events } = await house();
  const parent = freshFolder();
  const [place, away] = [join(parent, "stick"), join(parent, "away")];
  mkdirSync(place);
  await exportTo(place, seat, events.slice(0, 3));
  const { said } = watching(facility, place);
  await until(() => said().length === 1);
  renameSync(place, away);
  await until(() => said().length === 2);
  await exportTo(away, seat, events);
  renameSync(away, place);
  await until(() => said().length === 4);
  expect(said()).toEqual([3, "gone", "back", 5]);
});

test("a watch may begin before its folder is there", async () => {
  const { facility, seat, events } = await house();
  const place = join(freshFolder(), "later");
  const { said } = watching(facility, place);
  await until(() => said().length === 1);
  mkdirSync(place);
  await exportTo(place, seat, events);
  await until(() => said().length === 3);
  expect(said()).toEqual(["gone", "back", 8]);
});

test("a file that is told as refused keeps no other out, and stays as it is", async () => {
  const { facility, seat, events } = await house();
  const place = freshFolder();
  writeFileSync(join(place, "a.foothold"), "not a bundle");
  await exportTo(place, seat, events);
  const { said, end } = watching(facility, place);
  await until(() => said().length === 2);
  expect(said().toSorted()).toEqual([8, "refused"]);
  expect(readFileSync(join(place, "a.foothold"), "utf8")).toBe("not a bundle");
  await end();
  rmSync(place, { recursive: true });
});
