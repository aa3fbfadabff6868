import { expect, test } from "vitest";
import type { BootId } from "../../../bundle/ids.ts";
import type { MonoMs, WallMs } from "../../../bundle/std.ts";
import { timeSpentMs } from "../../../main/home/time-spent.ts";
import { weekBegan } from "../../../main/home/week.ts";

const minute = 60_000;
const act = (kind: string, minutes: number, boot = "one", wallMinutes = minutes) => ({
  kind,
  bootId: boot as BootId,
  monoMs: (minutes * minute) as MonoMs,
  wallMs: (wallMinutes * minute) as WallMs,
});

test("a sitting counts from signing in to signing out, and what follows belongs to somebody else", () => {
  const acts = [
    act("signedIn", 0),
    act("lessonOpened", 1),
    act("attempted", 21),
    act("signedOut", 31),
    act("signedIn", 90),
    act("signedOut", 95),
  ];
  expect(timeSpentMs(acts)).toBe(36 * minute);
});

test("of a silence of more than half an hour count five minutes; half an hour counts whole", () => {
  expect(timeSpentMs([act("signedIn", 0), act("attempted", 30), act("signedOut", 31)])).toBe(31 * minute);
  expect(timeSpentMs([act("signedIn", 0), act("attempted", 31), act("signedOut", 32)])).toBe(6 * minute);
});

test("a clock that is set adds and takes nothing, and after a power cut the last act counts as if it went on a little", () => {
  const acts = [
    act("signedIn", 0, "one", 0),
    act("attempted", 10, "one", 500_000),
    act("signedIn", 0, "two", -9),
    act("signedOut", 2, "two", 7),
  ];
  expect(timeSpentMs(acts)).toBe(17 * minute);
  expect(timeSpentMs([])).toBe(0);
});

test("a week begins at the midnight of its first day, where the machine stands", () => {
  const wednesday = new Date(2026, 2, 4, 15, 30).getTime() as WallMs;
  const monday = new Date(2026, 2, 2).getTime();
  for (const language of ["en", "es"] as const) {
    expect(weekBegan(wednesday, language)).toBe(monday);
    expect(weekBegan(monday as WallMs, language)).toBe(monday);
    expect(weekBegan((monday - 1) as WallMs, language)).toBe(new Date(2026, 1, 23).getTime());
  }
  // The clocks go forward in most zones of Europe on the 29th of March, in the Americas on the 8th.
  for (const day of [9, 30]) {
    const began = weekBegan(new Date(2026, 2, day + 3, 12).getTime() as WallMs, "en");
    expect(began).toBe(new Date(2026, 2, day).getTime());
  }
});
