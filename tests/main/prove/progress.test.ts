import { expect, test } from "vitest";
import { progressLine } from "../../../main/cli/prove/progress.ts";

function shown(isTTY: boolean, columns: number, total: number, stepMs = 100): string {
  let text = "";
  let nowMs = 0;
  const screen = {
    isTTY,
    columns,
    write: (more: string) => {
      text += more;
    },
  };
  const line = progressLine(screen, () => nowMs);
  for (let done = 1; done <= total; done++) {
    nowMs += stepMs;
    line.show({ done, total });
  }
  line.end();
  return text;
}

test("a file gets a plain line for each tenth", () => {
  const lines = shown(false, 80, 2_000).split("\n");
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe("200 of 2,000 proved");
  expect(lines[9]).toBe("2,000 of 2,000 proved");
  expect(shown(false, 80, 0)).toBe("");
});

test("a screen gets one bar that grows, fits, and is gone in the end", () => {
  const states = shown(true, 60, 4).split("\r\u001b[K");
  expect(states).toEqual([
    "",
    `${"█".repeat(9)}${"░".repeat(29)} 25 % · 1 of 4 proved`,
    `${"█".repeat(19)}${"░".repeat(19)} 50 % · 2 of 4 proved`,
    `${"█".repeat(28)}${"░".repeat(10)} 75 % · 3 of 4 proved`,
    `${"█".repeat(37)} 100 % · 4 of 4 proved`,
    "",
  ]);
  for (const state of states) expect(state.length).toBeLessThanOrEqual(60);
  for (const state of shown(true, 12, 4).split("\r\u001b[K")) expect(state.length).toBeLessThanOrEqual(12);
});

test("a bar does not move faster than anybody sees", () => {
  expect(shown(true, 80, 100, 1).split("\r\u001b[K").length).toBeLessThan(6);
});
