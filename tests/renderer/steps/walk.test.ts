import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { againFrom, goingTo, type OpenSteps, stepsMoved } from "../../../renderer/steps/state.ts";
import { type Moment, Walk } from "../../../renderer/steps/walk.ts";
import type { Thing, Trace, Value } from "../../../sandbox/steps/trace.ts";
import { rich, tracedBy } from "./traced.ts";

let trace: Trace;
beforeAll(() =>
  tracedBy(async (traceOf) => {
    trace = await traceOf(rich);
  }),
);

/** What is known after the first `count` steps, put together in the plainest way. */
function plainly(count: number) {
  let frames: readonly (readonly [number, number, number])[] = [];
  const scopes = new Map<number, { plan: number; parent: number; values: Value[] }>();
  const things = new Map<number, Thing>();
  for (const { changes } of trace.steps.slice(0, count)) {
    if (changes?.frames) frames = [...frames.slice(0, changes.frames.keep), ...changes.frames.then];
    for (const [number, plan, parent] of changes?.scopes ?? [])
      scopes.set(number, { plan, parent, values: [] });
    for (const [number, slot, value] of changes?.values ?? []) {
      const scope = scopes.get(number);
      if (scope) scope.values[slot] = value;
    }
    for (const [number, thing] of changes?.objects ?? []) things.set(number, thing);
  }
  return {
    frames: frames.map(([number, fn, scope]) => ({ number, fn, scope })),
    scopes: Object.fromEntries(scopes),
    things: Object.fromEntries(things),
  };
}

const plain = ({ frames, scopes, things }: Moment) => ({
  frames,
  scopes: Object.fromEntries(scopes),
  things: Object.fromEntries(things),
});

test("a moment is the same whichever way led to it: at once, step by step, forth and back", () => {
  expect(trace.steps.length).toBeGreaterThan(600);
  const last = trace.steps.length - 1;
  const jumps = fc.array(fc.oneof(fc.nat(last), fc.constantFrom(0, last, 249, 250, 251, 499, 500, 501)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(jumps, (visited) => {
      const walk = new Walk(trace);
      for (const at of visited) expect(plain(walk.before(at))).toEqual(plainly(at + 1));
    }),
    { numRuns: 40 },
  );
  const stepped = new Walk(trace);
  for (let at = 0; at <= last; at++) stepped.before(at);
  for (let at = last; at >= 0; at -= 37) expect(plain(stepped.before(at))).toEqual(plainly(at + 1));
});

test("once all is prepared, a jump costs a small part of making its moment from the beginning", () => {
  const last = trace.steps.length - 1;
  const steps = Array.from({ length: 8 }, () => trace.steps).flat();
  const longTrace = { ...trace, steps: steps.slice(0, 5_000) };
  const cpuOf = (work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const walks = Array.from({ length: 30 }, () => new Walk(longTrace));
  const cold = cpuOf(() => {
    for (const walk of walks) walk.before(4_999);
  });
  const prepared = Array.from({ length: 30 }, () => new Walk(longTrace));
  for (const walk of prepared) while (!walk.prepare());
  const warm = cpuOf(() => {
    for (const walk of prepared) walk.before(4_999);
  });
  expect(warm).toBeLessThan(cold / 3);
  const walk = new Walk(trace);
  while (!walk.prepare());
  for (let at = last; at >= 0; at -= 41) expect(plain(walk.before(at))).toEqual(plainly(at + 1));
});

test("a moment that was given stays as it is while the walk goes on", () => {
  const walk = new Walk(trace);
  const early = walk.before(40);
  const then = JSON.stringify(plain(early));
  walk.before(trace.steps.length - 1);
  walk.before(41);
  expect(JSON.stringify(plain(early))).toBe(then);
});

function opened(): OpenSteps {
  const asked = stepsMoved({ kind: "none" }, { kind: "asked", exercise: "x" });
  const steps = stepsMoved(asked, { kind: "traced", trace, files: { "main.js": rich }, isOld: false });
  if (steps.kind !== "open") throw new Error("not open");
  return steps;
}

test("back undoes forward from every step, and no way leads out of the steps", () => {
  const steps = opened();
  const last = trace.steps.length - 1;
  fc.assert(
    fc.property(fc.integer({ min: -5, max: last + 5 }), (wanted) => {
      const at = goingTo(steps, wanted);
      expect(at).toBe(Math.min(last, Math.max(0, wanted)));
      const here = { ...steps, at };
      const forward = goingTo(here, "forward");
      expect(goingTo({ ...steps, at: forward }, "back")).toBe(at === last ? last - 1 : at);
      const over = goingTo(here, "over");
      expect(over).toBeGreaterThanOrEqual(forward);
      // Everything between lies in what was called.
      for (let between = at + 1; between < over; between++)
        expect(steps.depths[between]).toBeGreaterThan(steps.depths[at] ?? 0);
    }),
  );
});

test("the same line again is the next time that its line is at work, after another was", () => {
  const steps = opened();
  const lineAt = (at: number) => trace.plan.spots[trace.steps[at]?.spot ?? -1]?.line;
  const inLoop = trace.steps.findIndex((_, at) => lineAt(at) === 8);
  const again = againFrom(steps.walk, inLoop);
  expect(again).not.toBeNull();
  expect(lineAt(again ?? 0)).toBe(8);
  for (let at = inLoop + 1; at < (again ?? 0); at++) expect([7, 6, 5]).toContain(lineAt(at));
});

test("what comes when nobody waits for it changes nothing", () => {
  const none = stepsMoved({ kind: "none" }, { kind: "traced", trace, files: {}, isOld: false });
  expect(none).toEqual({ kind: "none" });
  expect(stepsMoved(opened(), { kind: "left" })).toEqual({ kind: "none" });
  const old = stepsMoved(opened(), { kind: "changed" });
  expect(old).toMatchObject({ kind: "open", isOld: true });
});
