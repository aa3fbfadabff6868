import type { TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { ProgressTable, TallyTable } from "./schema.ts";
import { liesBefore, type Segment } from "./tree.ts";

export type Tally = Omit<TallyTable, "facility" | "student" | "exercise">;
export type Progress = Omit<ProgressTable, "facility" | "student" | "exercise">;

/** Where events are: all stretches of all terminals that they are of. */
export type Places = ReadonlyMap<
  number,
  Pick<Segment, "no" | "from_seq" | "parent" | "rooted"> & { readonly terminal: TerminalId }
>;

/**
 * One student's progress in one exercise from the tallies of all stretches, in whatever order their events arrived.
 * The best state wins: a pass without help on one terminal is not undone by a hint on another. The attempt that is
 * named for it is the first of its terminal that earned it; between terminals their clocks choose, which
 * is only a claim, but decides nothing else. `null` without any.
 */
export function foldProgress(tallies: readonly Tally[], places: Places): Progress | null {
  const attempts = tallies.reduce((sum, tally) => sum + tally.attempts, 0);
  const hints = tallies.reduce((most, tally) => Math.max(most, tally.hints), 0);
  if (attempts === 0 && hints === 0) return null;
  const tried = tallies.filter((tally) => tally.attempts > 0);
  const passes = tallies.filter(({ passed_seq }) => passed_seq > 0);
  const alone = passes.filter((pass) => !isHelped(pass, tallies, places));
  const best = firstPass(alone.length > 0 ? alone : passes, places);
  const state = alone.length > 0 ? "passed" : passes.length > 0 ? "helped" : attempts > 0 ? "tried" : "new";
  return {
    lesson: lastLesson(tallies, places),
    state,
    attempts,
    hints,
    step: tallies.reduce((most, { step }) => Math.max(most, step), 0),
    last_ms: attempts === 0 ? null : (Math.max(...tried.map(({ last_wall_ms }) => last_wall_ms)) as WallMs),
    passed_log: best?.log ?? null,
    passed_seq: best?.passed_seq ?? null,
    passed_number: best?.passed_number ?? null,
    passed_ms: (best?.passed_wall_ms ?? null) as WallMs | null,
    passed_terminal: (best && places.get(best.log)?.terminal) ?? null,
  };
}

const terminalOf = (places: Places, { log }: { readonly log: number }): string =>
  places.get(log)?.terminal ?? "";

/** A hint counts for what follows it on its terminal; how it lies to what happened elsewhere, nobody can know. */
const isHelped = (pass: Tally, tallies: readonly Tally[], places: Places) =>
  tallies.some(
    (hint) =>
      hint.hint_seq > 0 &&
      terminalOf(places, hint) === terminalOf(places, pass) &&
      liesBefore(places, { log: hint.log, seq: hint.hint_seq }, { log: pass.log, seq: pass.passed_seq }),
  );

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Of the first passes of all terminals the first by their clocks. */
function firstPass(passes: readonly Tally[], places: Places): Tally | undefined {
  const least = new Map<string, number>();
  for (const pass of passes) {
    const terminal = terminalOf(places, pass);
    least.set(terminal, Math.min(least.get(terminal) ?? pass.passed_seq, pass.passed_seq));
  }
  return passes
    .filter((pass) => pass.passed_seq === least.get(terminalOf(places, pass)))
    .sort(
      (a, b) =>
        a.passed_wall_ms - b.passed_wall_ms ||
        byText(terminalOf(places, a), terminalOf(places, b)) ||
        byText(a.passed_hash, b.passed_hash),
    )[0];
}

/** That of the last attempt by the clocks; empty without any. */
function lastLesson(tallies: readonly Tally[], places: Places): string {
  const last = tallies
    .filter(({ attempts }) => attempts > 0)
    .sort(
      (a, b) =>
        a.last_wall_ms - b.last_wall_ms ||
        byText(terminalOf(places, a), terminalOf(places, b)) ||
        a.last_seq - b.last_seq ||
        byText(a.lesson, b.lesson),
    )
    .at(-1);
  return last?.lesson ?? "";
}
