import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Spot, Step, Trace } from "../../sandbox/steps/trace.ts";

/** One run of a loop: at which steps its rounds begin. */
export interface LoopRun {
  /** The spot that stands for the loop. */
  readonly spot: number;
  readonly rounds: readonly number[];
  readonly from: number;
  /** The first step that is no longer in it. */
  readonly to: number;
}

interface Open {
  readonly spot: number;
  readonly rounds: number[];
  readonly from: number;
}

/** All runs of loops, those around others after them. One pass over the trace. */
export function loopRuns({ steps, plan }: Trace): LoopRun[] {
  const runs: LoopRun[] = [];
  const open = new Map<number, Open[]>();
  const close = (frame: number, to: number, stays: (loop: Open) => boolean): Open[] => {
    const loops = open.get(frame) ?? [];
    while (loops.length > 0 && !stays(loops.at(-1) as Open)) {
      const ended = loops.pop();
      if (ended !== undefined && ended.rounds.length > 0) runs.push({ ...ended, to });
    }
    open.set(frame, loops);
    return loops;
  };
  steps.forEach((step, at) => {
    const spot = plan.spots[step.spot];
    if (spot === undefined) {
      if (step.kind === "leave" || step.kind === "left") close(step.frame, at, () => false);
      return;
    }
    const loops = close(step.frame, at, (loop) => {
      const [start = 0, end = 0] = plan.spots[loop.spot]?.range ?? [];
      return plan.spots[loop.spot]?.file === spot.file && spot.start >= start && spot.start < end;
    });
    if (spot.loop !== step.spot || !isRound(step)) return;
    const running = loops.at(-1);
    if (running?.spot === step.spot) running.rounds.push(at);
    else loops.push({ spot: step.spot, rounds: [at], from: at });
  });
  for (const frame of open.keys()) close(frame, steps.length, () => false);
  return runs.sort((a, b) => a.from - b.from);
}

/** A round begins: the loop says so, or its condition holds. */
function isRound({ kind, value }: Step): boolean {
  return kind === "round" || (kind === "condition" && isTruthy(value));
}

export function isTruthy(value: Step["value"]): boolean {
  if (typeof value === "object" && value !== null) {
    if (value.is === "word") return !["NaN", "-0", "0n"].includes(value.text);
    return value.is !== "undefined" && value.is !== "unset";
  }
  return Boolean(value);
}

/** The loops that a step is in, the outermost first, with the number of the round, from 0. */
export function loopsAt(runs: readonly LoopRun[], at: number) {
  return runs
    .filter(({ from, to }) => from <= at && at < to)
    .map((run) => ({ run, round: run.rounds.findLastIndex((begin) => begin <= at) }));
}

/** A loop as its head is written, up to the bracket that closes it; what stands for it in the plan may be its condition alone. */
export function loopText(files: SourceFiles, spot: Spot | undefined): string {
  const [start = 0, end = 0] = spot?.range ?? [];
  const loop = files[spot?.file ?? ""]?.slice(start, end) ?? "";
  if (/^do\b/.test(loop)) return "do";
  let depth = 0;
  for (let at = 0; at < loop.length; at++) {
    if (loop[at] === "(") depth += 1;
    if (loop[at] !== ")") continue;
    depth -= 1;
    if (depth === 0) return loop.slice(0, at + 1).replace(/\s+/g, " ");
  }
  return spot?.text ?? "";
}
