import { describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { filesOf, nextChange, versionsMoved } from "../../renderer/lesson/versions/state.ts";

const line = (number: number) =>
  ({ number, savedAtMs: number as WallMs, why: "typed", checked: null }) as const;

describe("the panel of versions", () => {
  test("leaves the present text out and begins with the one before it", () => {
    const open = versionsMoved(
      { kind: "loading" },
      { kind: "listed", versions: [line(9), line(7), line(3)] },
    );
    expect(open).toMatchObject({ earlier: [{ number: 7 }, { number: 3 }], chosen: 7 });
    expect(versionsMoved({ kind: "loading" }, { kind: "listed", versions: [line(9)] })).toMatchObject({
      earlier: [],
      chosen: null,
    });
  });

  test("keeps each text that has come to its own version, whichever is chosen meanwhile", () => {
    let state = versionsMoved({ kind: "loading" }, { kind: "listed", versions: [line(9), line(7), line(3)] });
    state = versionsMoved(state, { kind: "chosen", number: 3 });
    state = versionsMoved(state, { kind: "read", number: 7, files: { "main.js": "seven" } });
    expect(state).toMatchObject({ chosen: 3, texts: { 7: { "main.js": "seven" } } });
  });

  test("can be tried again after a refusal", () => {
    let state = versionsMoved({ kind: "loading" }, { kind: "listed", versions: [line(9), line(7)] });
    state = versionsMoved(state, { kind: "returning" });
    state = versionsMoved(state, { kind: "troubled", sentence: "The disk is full." });
    expect(state).toMatchObject({ isReturning: false, trouble: "The disk is full." });
    expect(versionsMoved(state, { kind: "chosen", number: 7 })).toMatchObject({ trouble: null });
  });
});

test("a file that only one of two texts has differs; the present text's order stands first", () => {
  expect(filesOf({ "a.js": "1", "old.js": "x" }, { "b.js": "2", "a.js": "1" })).toEqual([
    { file: "b.js", differs: true },
    { file: "a.js", differs: false },
    { file: "old.js", differs: true },
  ]);
});

test("changes are gone through round and round, from either end", () => {
  expect([nextChange(null, 1, 3), nextChange(null, -1, 3)]).toEqual([0, 2]);
  expect([nextChange(2, 1, 3), nextChange(0, -1, 3), nextChange(0, 1, 0)]).toEqual([0, 2, null]);
});
