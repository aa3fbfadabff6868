import { describe, expect, test } from "vitest";
import type { Settings, TerminalState } from "../../main/contract.ts";
import { idleAt, nextLookMs } from "../../renderer/app/idle.ts";
import { heard, withSetting } from "../../renderer/app/state.ts";
import { lookOf } from "../../renderer/look/look.ts";
import { backToUsual, choiceNames, choices } from "../../renderer/settings/choices.ts";

const plain = { isDark: false, wantsContrast: false, wantsStillness: false };

describe("the look", () => {
  test.each([
    [{}, plain, "light"],
    [{}, { ...plain, isDark: true }, "dark"],
    [{}, { ...plain, wantsContrast: true }, "contrastLight"],
    [{}, { ...plain, wantsContrast: true, isDark: true }, "contrastDark"],
    [{ theme: "system" }, { ...plain, isDark: true }, "dark"],
    [{ theme: "light" }, { ...plain, isDark: true, wantsContrast: true }, "light"],
  ] as const)("of %j on a PC of %j is %s", (settings, system, theme) => {
    expect(lookOf(settings, system).theme).toBe(theme);
  });

  test("holds still when the student or the PC wants it", () => {
    expect(lookOf({}, plain).isStill).toBe(false);
    expect(lookOf({ motion: "none" }, plain).isStill).toBe(true);
    expect(lookOf({ motion: "system" }, { ...plain, wantsStillness: true }).isStill).toBe(true);
  });

  test("goes back to what it is without a choice, whatever was chosen", () => {
    const chosen = Object.fromEntries(choiceNames.map((name) => [name, choices[name].at(-1)])) as Settings;
    const back = Object.fromEntries(backToUsual(chosen).map(({ setting, value }) => [setting, value]));
    expect(Object.keys(back)).toHaveLength(choiceNames.length);
    expect(lookOf(back, plain)).toEqual(lookOf({}, plain));
    expect(backToUsual(back)).toEqual([]);
  });
});

describe("a choice that the disk did not take", () => {
  const terminal = (settings: Settings) =>
    ({ session: { kind: "student", id: "s-1", name: "Maria", settings } }) as unknown as TerminalState;

  test("holds for as long as its student is there", () => {
    const open = { kind: "ready", terminal: terminal({}), notice: null } as const;
    const changed = withSetting(open, { setting: "theme", value: "dark" });
    // The terminal is asked again after the refusal, and does not know of the choice.
    const after = heard(changed, { ok: true, value: terminal({}) }, "The disk is full.");
    expect(after).toMatchObject({ terminal: { session: { settings: { theme: "dark" } } } });
  });
});

describe("a session that is left alone", () => {
  const touched = { monoMs: 1_000, wallMs: 50_000 };
  const later = (monoMs: number, wallMs = monoMs) => ({
    monoMs: touched.monoMs + monoMs,
    wallMs: touched.wallMs + wallMs,
  });

  test.each([
    ["is there until a minute before the end", later(14 * 60_000 - 1), "there", 1],
    ["is warned for a minute", later(14 * 60_000), "warned", 60_000],
    ["is over then", later(15 * 60_000), "over", 1],
    [
      "is over when the PC slept meanwhile, though only the wall clock knows",
      later(5, 16 * 60_000),
      "over",
      1,
    ],
    ["is not kept open by a clock that was set back", later(15 * 60_000, -5), "over", 1],
  ])("%s", (_, now, kind, nextMs) => {
    expect(idleAt(touched, now, 15).kind).toBe(kind);
    expect(nextLookMs(touched, now, 15)).toBe(nextMs);
  });
});
