import type { AttemptTable, HintTable, ProgressTable } from "./schema.ts";

type Attempt = Pick<AttemptTable, "terminal" | "seq" | "lesson" | "verdict" | "wall_ms">;
type Hint = Pick<HintTable, "terminal" | "seq">;
export type Progress = Omit<ProgressTable, "student" | "exercise">;

/**
 * One student's progress in one exercise from all attempts and opened hints, in whatever order they arrived.
 * The best state wins: a pass without help on one terminal is not undone by a hint on another. The attempt that is
 * named for it is the first of its terminal that earned it; between terminals their clocks choose, which
 * is only a claim, but decides nothing else. `null` without attempts.
 */
export function foldProgress(attempts: readonly Attempt[], hints: readonly Hint[]): Progress | null {
  const last = attempts.toSorted(byClock).at(-1);
  if (last === undefined) return null;
  const passes = attempts.filter(({ verdict }) => verdict === "passed");
  const alone = passes.filter((pass) => !isHelped(pass, hints));
  const best = firstOfEachTerminal(alone.length > 0 ? alone : passes).toSorted(byClock)[0];
  return {
    lesson: last.lesson,
    state: alone.length > 0 ? "passed" : passes.length > 0 ? "helped" : "tried",
    attempts: attempts.length,
    passed_terminal: best?.terminal ?? null,
    passed_seq: best?.seq ?? null,
  };
}

/** A hint counts for what follows it on its terminal; how it lies to what happened elsewhere, nobody can know. */
const isHelped = (pass: Attempt, hints: readonly Hint[]) =>
  hints.some((hint) => hint.terminal === pass.terminal && hint.seq < pass.seq);

function firstOfEachTerminal(attempts: readonly Attempt[]): readonly Attempt[] {
  return [...Map.groupBy(attempts, ({ terminal }) => terminal).values()].flatMap((own) =>
    own.toSorted((a, b) => a.seq - b.seq).slice(0, 1),
  );
}

function byClock(a: Attempt, b: Attempt): number {
  return (
    a.wall_ms - b.wall_ms || (a.terminal < b.terminal ? -1 : Number(a.terminal > b.terminal)) || a.seq - b.seq
  );
}
