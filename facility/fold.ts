import type { TerminalId } from "../bundle/ids.ts";
import type { AttemptTable, HintTable, ProgressTable } from "./schema.ts";
import { liesBefore, type Segment } from "./tree.ts";

export type Attempt = Pick<
  AttemptTable,
  "log" | "seq" | "lesson" | "number" | "step" | "verdict" | "wall_ms"
>;
export type Hint = Pick<HintTable, "log" | "seq" | "number">;
export type Progress = Omit<ProgressTable, "facility" | "student" | "exercise">;

/** Where events are: all stretches of all terminals that they are of. */
export type Places = ReadonlyMap<
  number,
  Pick<Segment, "no" | "from_seq" | "parent" | "rooted"> & { readonly terminal: TerminalId }
>;

/**
 * One student's progress in one exercise from all attempts and opened hints, in whatever order they arrived.
 * The best state wins: a pass without help on one terminal is not undone by a hint on another. The attempt that is
 * named for it is the first of its terminal that earned it; between terminals their clocks choose, which
 * is only a claim, but decides nothing else. `null` without either.
 */
export function foldProgress(
  attempts: readonly Attempt[],
  hints: readonly Hint[],
  places: Places,
): Progress | null {
  const ordered = attempts.toSorted(byClock(places));
  const opened = hints.reduce((most, { number }) => Math.max(most, number), 0);
  const last = ordered.at(-1);
  if (last === undefined) {
    if (opened === 0) return null;
    const none = { lesson: "", attempts: 0, step: 0, passed_log: null, passed_seq: null };
    return { ...none, state: "new", hints: opened };
  }
  const passes = ordered.filter(({ verdict }) => verdict === "passed");
  const alone = passes.filter((pass) => !isHelped(pass, hints, places));
  const best = firstOfEachTerminal(alone.length > 0 ? alone : passes, places)[0];
  return {
    lesson: last.lesson,
    state: alone.length > 0 ? "passed" : passes.length > 0 ? "helped" : "tried",
    attempts: attempts.length,
    hints: opened,
    step: attempts.reduce((most, { step }) => Math.max(most, step), 0),
    passed_log: best?.log ?? null,
    passed_seq: best?.seq ?? null,
  };
}

const terminalOf = (places: Places, { log }: { readonly log: number }): string =>
  places.get(log)?.terminal ?? "";

/** A hint counts for what follows it on its terminal; how it lies to what happened elsewhere, nobody can know. */
const isHelped = (pass: Attempt, hints: readonly Hint[], places: Places) =>
  hints.some(
    (hint) => terminalOf(places, hint) === terminalOf(places, pass) && liesBefore(places, hint, pass),
  );

/** Of passes that are in the order of their clocks, and stay so. */
function firstOfEachTerminal(passes: readonly Attempt[], places: Places): readonly Attempt[] {
  const least = new Map<string, number>();
  for (const pass of passes) {
    const terminal = terminalOf(places, pass);
    least.set(terminal, Math.min(least.get(terminal) ?? pass.seq, pass.seq));
  }
  return passes.filter((pass) => pass.seq === least.get(terminalOf(places, pass)));
}

/** Attempts that are equal in all of these look the same wherever they are shown. */
function byClock(places: Places): (a: Attempt, b: Attempt) => number {
  const text = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return (a, b) =>
    a.wall_ms - b.wall_ms ||
    text(terminalOf(places, a), terminalOf(places, b)) ||
    a.seq - b.seq ||
    a.number - b.number ||
    text(a.lesson, b.lesson);
}
