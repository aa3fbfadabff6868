import fc from "fast-check";
import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import type { BootId, StudentId, TerminalId } from "../../bundle/ids.ts";
import type { Json, MonoMs, WallMs } from "../../bundle/std.ts";

/** Work of some terminals, some of which were copied, and the bundles of it that reached the facility. */
export interface RandomWork {
  readonly bundles: readonly { readonly terminal: TerminalId; readonly events: readonly EventRecord[] }[];
}

export const id = (prefix: string, digit: string) => `${prefix}-${digit.repeat(26)}`;
const terminals = ["1", "2"].map((digit) => id("t", digit) as TerminalId);
const students = ["3", "4"].map((digit) => id("s", digit) as StudentId);
const exercise = fc.constantFrom("total", "largest");
const step = fc.integer({ min: 1, max: 4 });
const hash = "a".repeat(64);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ exercise, step, verdict: fc.constantFrom("passed", "failed"), number: step })
      .map(attempt),
  },
  {
    weight: 3,
    arbitrary: fc.record({ exercise, number: step }).map((body): Fact => ({ kind: "hintOpened", body })),
  },
  fc
    .record({ exercise, step, files: fc.constant({ "main.js": "draft" }) })
    .map((body): Fact => ({ kind: "draftLeft", body })),
  fc
    .record({ lesson: fc.constantFrom("lists", "loops"), step })
    .map((body): Fact => ({ kind: "lessonOpened", body })),
  fc
    .record({ setting: fc.constantFrom("language", "theme"), value: fc.constantFrom("en", "es"), step })
    .map((body): Fact => ({ kind: "settingChanged", body })),
  fc
    .record({
      id: fc.constantFrom(id("n", "5"), id("n", "6")),
      lesson: fc.constant(null),
      exercise,
      text: fc.constant("Why?"),
      files: fc.constant({}),
      at: fc.constant(null),
      check: fc.constant(null),
      follows: fc.constant(null),
    })
    .map((body): Fact => ({ kind: "questionAsked", body })),
  fc
    .constantFrom(id("n", "5"), id("n", "8"))
    .map((question): Fact => ({ kind: "questionWithdrawn", body: { question } })),
  fc.constant<Fact>({ kind: "feedbackRead", body: { feedback: id("n", "7") } }),
  fc
    .record({
      former: fc.constantFrom(...terminals),
      to: step,
      hash: fc.constant(hash),
      reason: fc.constant("restored" as const),
    })
    .map((body): Fact => ({ kind: "identityRenewed", body })),
);

function attempt(own: {
  exercise: string;
  step: number;
  verdict: "passed" | "failed";
  number: number;
}): Fact {
  const provenance = { exercise: hash, checks: hash, runner: "1" };
  return {
    kind: "attempted",
    body: { lesson: "lists", files: {}, checks: [], message: "", provenance, ...own },
  };
}

interface Step {
  readonly fact: Fact;
  readonly student: number;
  /** Since the event before, by each clock; a new boot begins where `boots` is set. */
  readonly monoMs: number;
  readonly wallMs: number;
  readonly boots: boolean;
}

const stepOf = fc.record<Step>({
  fact,
  student: fc.nat(1),
  monoMs: fc.integer({ min: 1, max: 5_000 }),
  wallMs: fc.oneof({ weight: 6, arbitrary: fc.nat(5_000) }, fc.integer({ min: -9_000_000, max: 9_000_000 })),
  boots: fc.boolean(),
});

/** Events after `before`, or the first ones. `machine` keeps two copies from making the same events. */
function grow(
  terminal: TerminalId,
  machine: string,
  steps: readonly Step[],
  before: readonly EventRecord[],
): EventRecord[] {
  const events = [...before];
  for (const {
    fact: { kind, body },
    student,
    monoMs,
    wallMs,
    boots,
  } of steps) {
    const last = events.at(-1);
    const isNew = boots || last === undefined || events.length === before.length;
    const open = {
      seq: (last?.seq ?? 0) + 1,
      bootId: (isNew
        ? id("b", "").concat(machine.repeat(20), String(events.length).padStart(6, "0"))
        : last.bootId) as BootId,
      monoMs: (isNew ? monoMs : last.monoMs + monoMs) as MonoMs,
      wallMs: ((last?.wallMs ?? 1_785_000_000_000) + wallMs) as WallMs,
      student: students[student] ?? null,
      kind,
      body: body as { readonly [key: string]: Json },
      prev: last?.hash ?? chainStart(terminal),
    };
    events.push({ ...open, hash: eventHash(open) });
  }
  return events;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** One terminal: its history, and those of copies of its disk, each made at some point of one of the others. */
const historiesOf = (terminal: TerminalId) =>
  fc
    .tuple(
      fc.array(stepOf, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(3), share, fc.array(stepOf, { minLength: 1, maxLength: 6 })), {
        maxLength: 2,
      }),
    )
    .map(([steps, copies]) => {
      const histories = [grow(terminal, "a", steps, [])];
      copies.forEach(([of, at, own], copy) => {
        const from = histories[of % histories.length] ?? [];
        histories.push(grow(terminal, "cd"[copy] ?? "e", own, from.slice(0, Math.floor(at * from.length))));
      });
      return { terminal, histories };
    });

/** Bundles may overlap, leave gaps, and leave histories out. */
export const randomWork: fc.Arbitrary<RandomWork> = fc
  .tuple(
    fc.tuple(...terminals.map(historiesOf)),
    fc.array(fc.tuple(fc.nat(1), fc.nat(2), share, share), { minLength: 1, maxLength: 8 }),
  )
  .map(([work, cuts]) => ({
    bundles: cuts.flatMap(([of, which, one, other]) => {
      const { terminal, histories } = work[of] ?? { terminal: terminals[0], histories: [] };
      const events = histories[which % Math.max(1, histories.length)] ?? [];
      const [from, to] = [one, other].sort((a, b) => a - b).map((at) => Math.floor(at * events.length));
      const own = events.slice(from, (to ?? 0) + 1);
      return terminal === undefined || own.length === 0 ? [] : [{ terminal, events: own }];
    }),
  }));
