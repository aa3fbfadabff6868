import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { arrowPath, type Rect } from "../../../renderer/steps/arrows.ts";
import { type Drawn, type DrawnGroup, draw, type Field } from "../../../renderer/steps/boxes.ts";
import { groupsOf } from "../../../renderer/steps/frames.ts";
import { loopRuns, loopsAt } from "../../../renderer/steps/rounds.ts";
import { Walk } from "../../../renderer/steps/walk.ts";
import type { Trace } from "../../../sandbox/steps/trace.ts";
import { rich, tracedBy } from "./traced.ts";

let walk: Walk;
let loops: Trace;
beforeAll(() =>
  tracedBy(async (traceOf) => {
    walk = new Walk(await traceOf(rich));
    loops = await traceOf(
      "const inner = (n) => {\n  for (let k = 0; k < n; k++);\n};\nfor (const row of [1, 2]) {\n  let m = 0;\n  while (true) {\n    inner(1);\n    m++;\n    if (m === 3) break;\n  }\n}\nfor (const none of []) none;",
    );
  }),
);

const lineOf = (at: number) => walk.plan.spots[walk.step(at)?.spot ?? -1]?.line;

function drawnAt(at: number): DrawnGroup[] {
  const now = walk.seen(at);
  const before = at === 0 ? null : walk.seen(at - 1);
  return draw(groupsOf(now, walk.plan, before).toReversed(), now, before);
}

function* valuesIn(values: readonly Drawn[]): Generator<Drawn> {
  for (const value of values) {
    yield value;
    if (value.kind !== "box") continue;
    const { it } = value;
    if (it.kind === "fields") yield* valuesIn(it.fields.map((field) => field.value));
    if (it.kind === "function") yield* valuesIn(it.holds.map((field) => field.value));
    if (it.kind === "row")
      yield* valuesIn(it.cells.flatMap((cell) => (cell.kind === "item" ? [cell.value] : [])));
  }
}

test("at every step each object is one box, and each arrow leads to a box with its number", () => {
  for (let at = 0; at < walk.length; at++) {
    const values = [...valuesIn(drawnAt(at).flatMap(({ variables }) => variables.map(({ value }) => value)))];
    const boxes = values.flatMap((value) => (value.kind === "box" ? [value] : []));
    const marks = new Map(boxes.map(({ id, mark }) => [id, mark]));
    expect(marks.size, `step ${at}`).toBe(boxes.length);
    const arrows = values.flatMap((value) => (value.kind === "arrow" ? [value] : []));
    for (const { id, mark } of arrows) expect(marks.get(id), `step ${at}`).toBe(mark);
    // A number is where an arrow leads, and nowhere else.
    const led = new Set(arrows.map(({ id }) => id));
    const marked = boxes.filter(({ mark }) => mark !== null);
    expect(marked.map(({ id }) => id).sort()).toEqual([...led].sort());
    expect(marked.map(({ mark }) => mark).sort()).toEqual(marked.map((_, index) => index + 1).sort());
  }
});

describe("the stack", () => {
  const stepAt = (line: number, nth = 0) =>
    walk.trace.steps.flatMap((_, at) => (lineOf(at) === line ? [at] : []))[nth] ?? -1;
  const names = (at: number) =>
    groupsOf(walk.seen(at), walk.plan, null).map(({ kind, name, variables }) => [
      kind,
      name,
      ...variables.filter(({ isFunction }) => !isFunction).map(({ name: one }) => one),
    ]);

  test("a loop's names are there while it runs, and only then", () => {
    expect(names(stepAt(8))[0]).toContain("sale");
    expect(names(stepAt(8))[0]).toContain("count");
    expect(names(stepAt(18))[0]).not.toContain("sale");
  });

  test("of a deep one the first call and the last four are shown, and how many lie between", () => {
    const deepest = walk.trace.steps.reduce(
      (best, _, at) => (walk.seen(at).frames.length > walk.seen(best).frames.length ? at : best),
      0,
    );
    const kinds = groupsOf(walk.seen(deepest), walk.plan, null).map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds).toEqual([
      "file main.js",
      "call deep",
      "hidden 4",
      ...Array.from({ length: 4 }, () => "call deep"),
    ]);
  });

  test("what a function holds on to is changed in it when it is called", () => {
    const at = stepAt(14);
    const fields = drawnAt(at).flatMap(({ variables }) => variables);
    const next = fields.find(({ name }) => name === "next");
    if (next?.value.kind !== "box" || next.value.it.kind !== "function") throw new Error("no function");
    const held = next.value.it.holds.find(({ name }) => name === "held") as Field;
    expect(held).toMatchObject({ isChanged: true, value: { kind: "plain", text: "2" } });
  });

  test("only what is other than a step before is marked as changed", () => {
    const changedAt = (at: number) =>
      groupsOf(walk.seen(at), walk.plan, walk.seen(at - 1)).flatMap(({ variables }) =>
        variables.filter(({ isChanged }) => isChanged).map(({ name }) => name),
      );
    expect(changedAt(stepAt(8, 1))).toEqual(["total"]);
    expect(changedAt(stepAt(3))).toEqual([]);
  });
});

describe("rounds", () => {
  test("every run of a loop has its rounds, also of one in a loop and of one in what a loop calls", () => {
    const runs = loopRuns(loops).map(({ spot, rounds }) => [loops.plan.spots[spot]?.line, rounds.length]);
    expect(runs.filter(([line]) => line === 4)).toEqual([[4, 2]]);
    expect(runs.filter(([line]) => line === 6)).toEqual([
      [6, 3],
      [6, 3],
    ]);
    expect(runs.filter(([line]) => line === 2)).toEqual(Array.from({ length: 6 }, () => [2, 1]));
    // One that never begins a round is none.
    expect(runs).toHaveLength(9);
  });

  test("a step stands in the last round that began before it, outermost loop first", () => {
    const runs = loopRuns(loops);
    loops.steps.forEach((_, at) => {
      const around = loopsAt(runs, at);
      for (const { run, round } of around) {
        expect(run.rounds[round] ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(at);
        expect(run.rounds[round + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
      }
      const begins = around.map(({ run }) => run.from);
      expect(begins).toEqual([...begins].sort((a, b) => a - b));
    });
  });
});

describe("arrows", () => {
  const rect = fc.record<Rect>({
    left: fc.integer({ min: 60, max: 400 }),
    top: fc.integer({ min: 0, max: 900 }),
    width: fc.integer({ min: 40, max: 300 }),
    height: fc.integer({ min: 20, max: 200 }),
  });
  const origin = rect.map(({ left, top }) => ({
    dot: { left, top, width: 12, height: 12 },
    words: { left, top: top - 2, width: 50, height: 16 },
  }));
  const edge = 800;

  /** The corners of a way, taken as straight from one to the next. */
  function corners(way: string): [number, number][] {
    const met: [number, number][] = [];
    let [x, y] = [0, 0];
    for (const [, letter, rest = ""] of way.matchAll(/([MHVQL])([^MHVQL]*)/g)) {
      const numbers = rest.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
      if (letter === "H") [x = 0] = numbers;
      else if (letter === "V") [y = 0] = numbers;
      else [x = 0, y = 0] = numbers.slice(-2);
      met.push([x, y]);
    }
    return met;
  }

  test("each begins beside its dot and ends at an edge of its box", () => {
    fc.assert(
      fc.property(origin, rect, fc.nat(8), (from, box, lane) => {
        const met = corners(arrowPath(from, box, edge, lane));
        const [[x, y] = [0, 0]] = met;
        expect([from.dot.left, from.words.left + from.words.width + 2]).toContain(x);
        expect(y).toBe(from.dot.top + 6);
        const [endX, endY] = met.at(-1) ?? [0, 0];
        const isIn = (at: number, begin: number, size: number) => at >= begin - 2 && at <= begin + size + 2;
        expect(isIn(endX, box.left, box.width) && isIn(endY, box.top, box.height)).toBe(true);
        const near = (a: number, b: number) => Math.abs(a - b) <= 2;
        const isAtSide = near(endX, box.left) || near(endX, box.left + box.width);
        expect(isAtSide || near(endY, box.top) || near(endY, box.top + box.height)).toBe(true);
      }),
    );
  });

  test("to a box in the same column it goes up or down in the gap at the left, and from further in outside of all", () => {
    fc.assert(
      fc.property(origin, rect, fc.nat(8), fc.boolean(), (from, to, lane, isFurtherIn) => {
        const { dot } = from;
        const box = { ...to, left: isFurtherIn ? dot.left - 40 : dot.left };
        fc.pre(box.top + box.height <= dot.top || box.top >= dot.top + dot.height);
        const [, [along] = [0]] = corners(arrowPath(from, box, edge, lane)).slice(1);
        if (isFurtherIn) expect(along).toBeGreaterThan(edge);
        else {
          expect(along).toBeLessThan(dot.left);
          // The gap is 20 px wide.
          expect(along).toBeGreaterThan(dot.left - 20);
        }
      }),
    );
  });
});
