import { expect, test } from "vitest";
import { chainStart, type EventRecord } from "../../bundle/event.ts";
import type { BootId, TerminalId } from "../../bundle/ids.ts";
import type { MonoMs, WallMs } from "../../bundle/std.ts";
import { spansOf, suspectClocks } from "../../facility/clocks.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 7, 3, 9);
const received = (start + 40 * day) as WallMs;

/** Events as [boot, monotonic minutes, wall minutes after the start]. */
function suspects(times: readonly (readonly [string, number, number])[], receivedMs = received) {
  const placed = times.map(([boot, mono, wall], at) => {
    const event: EventRecord = {
      seq: at + 1,
      bootId: boot as BootId,
      monoMs: (mono * minute) as MonoMs,
      wallMs: (start + wall * minute) as WallMs,
      student: null,
      kind: "signedIn",
      body: {},
      prev: chainStart("t-1" as TerminalId),
      hash: "",
    };
    return { log: 1, event, bodyText: "{}" };
  });
  const seen = spansOf(placed).map((span) => ({ ...span, received_ms: receivedMs }));
  return suspectClocks(seen).map(({ from, to, why }) => [from, to, why]);
}

const morning = [0, 5, 10].map((at) => ["b-1", at, at] as const);

test("a day as it should be", () => {
  expect(suspects([...morning, ["b-2", 1, 1440], ["b-2", 9, 1448]])).toEqual([]);
});

test("a battery that died over night: the few events with the old date are suspect, not the many around them", () => {
  expect(
    suspects([
      ...morning,
      ["b-2", 0, -5_000_000],
      ["b-2", 3, -4_999_997],
      ["b-3", 0, 2880],
      ["b-3", 1, 2881],
    ]),
  ).toEqual([[4, 5, "order"]]);
});

test("a clock that ran years ahead for one boot", () => {
  expect(suspects([...morning, ["b-2", 0, 5_000_000], ["b-3", 0, 2880]])).toEqual([[4, 4, "future"]]);
});

test("somebody set the clock while the program ran: the shorter part is suspect", () => {
  expect(suspects([...morning, ["b-1", 11, 131], ["b-1", 12, 132]])).toEqual([[4, 5, "order"]]);
  expect(
    suspects([
      ["b-1", 0, 0],
      ["b-1", 1, 121],
      ["b-1", 2, 122],
    ]),
  ).toEqual([[1, 1, "order"]]);
});

test("a clock an hour wrong against the collecting machine is no future, two hours are", () => {
  const now = (start + 10 * minute) as WallMs;
  expect(suspects([["b-1", 0, 69]], now)).toEqual([]);
  expect(suspects([["b-1", 0, 130]], now)).toEqual([[1, 1, "future"]]);
});
