import type { WallMs } from "../bundle/std.ts";
import type { ClockTable } from "./schema.ts";
import type { Placed } from "./store.ts";

export type Span = Omit<ClockTable, "received_ms">;

/**
 * How far the wall clock may move against the one that never goes back from one event to the next. A minute is more than
 * any clock drifts between two events, and less than anybody sets a clock by.
 */
const steadyMs = 60_000;
/** How far ahead of this machine a terminal's clock may be, before its times are suspect: a lab PC's hour, set wrongly. */
const aheadMs = 3_600_000;

/** Stretches of new events through which the clocks went steadily. */
export function spansOf(placed: readonly Placed[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { log, event } of placed) {
    const last = spans.at(-1);
    const next: Span = {
      log,
      from_seq: event.seq,
      to_seq: event.seq,
      boot_id: event.bootId,
      from_mono_ms: event.monoMs,
      from_wall_ms: event.wallMs,
      to_mono_ms: event.monoMs,
      to_wall_ms: event.wallMs,
    };
    if (last === undefined || !goesOn(last, next)) {
      spans.push(next);
      continue;
    }
    const { to_seq, to_mono_ms, to_wall_ms } = next;
    spans[spans.length - 1] = { ...last, to_seq, to_mono_ms, to_wall_ms };
  }
  return spans;
}

const goesOn = (span: Span, next: Span): boolean =>
  span.log === next.log && span.to_seq === next.from_seq - 1 && isSteady(span, next);

type Ends = Pick<Span, "boot_id" | "to_mono_ms" | "to_wall_ms">;
type Starts = Pick<Span, "boot_id" | "from_mono_ms" | "from_wall_ms">;

/** Within one boot both clocks move alike. Between two boots nothing is known but the order. */
const isSteady = (before: Ends, after: Starts): boolean =>
  before.boot_id === after.boot_id &&
  Math.abs(after.from_wall_ms - before.to_wall_ms - (after.from_mono_ms - before.to_mono_ms)) <= steadyMs;

/** Events of one history, `from` to `to`, whose wall times are not to be believed. */
export interface Suspect {
  readonly from: number;
  readonly to: number;
  /** The first one's claim. */
  readonly wallMs: WallMs;
  /** `order`: they disagree with their neighbours. `future`: they are ahead of the machine that collected them. */
  readonly why: "order" | "future";
}

type Seen = Omit<ClockTable, "log">;

/**
 * Which of the stretches of one history, in the order of their numbers, have suspect times. Order comes from the
 * numbers, and is never changed by this. What arrived from the future is suspect. Of the rest, as few events as
 * possible are called suspect so that all others agree: time never goes back, and within one boot it goes steadily.
 * That is the heaviest chain of stretches, weighed by their events.
 */
export function suspectClocks(spans: readonly Seen[]): readonly Suspect[] {
  const merged = mergeSteady(spans);
  const isAhead = (span: Seen) => Math.max(span.from_wall_ms, span.to_wall_ms) > span.received_ms + aheadMs;
  const good = new Set(heaviestChain(merged.filter((span) => !isAhead(span))));
  return merged
    .filter((span) => !good.has(span))
    .map((span) => ({
      from: span.from_seq,
      to: span.to_seq,
      wallMs: span.from_wall_ms,
      why: isAhead(span) ? "future" : "order",
    }));
}

/** Where bundles, runs and stretches of the tree ended, says nothing about clocks. */
function mergeSteady(spans: readonly Seen[]): readonly Seen[] {
  const merged: Seen[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || last.to_seq !== span.from_seq - 1 || !isSteady(last, span)) {
      merged.push(span);
      continue;
    }
    const { to_seq, to_mono_ms, to_wall_ms } = span;
    const received_ms = Math.min(last.received_ms, span.received_ms) as WallMs;
    merged[merged.length - 1] = { ...last, to_seq, to_mono_ms, to_wall_ms, received_ms };
  }
  return merged;
}

/** How many stretches back a chain may leap: a bound on the work that a hostile terminal can cause. */
const leap = 2_000;

function heaviestChain(spans: readonly Seen[]): readonly Seen[] {
  const best: { readonly weight: number; readonly before: number | null }[] = [];
  let top: number | null = null;
  spans.forEach((span, at) => {
    let weight = 0;
    let before: number | null = null;
    for (let other = at - 1; other >= Math.max(0, at - leap); other--) {
      const [candidate, found] = [spans[other], best[other]];
      if (candidate === undefined || found === undefined) continue;
      if (found.weight > weight && agree(candidate, span)) [weight, before] = [found.weight, other];
    }
    best.push({ weight: weight + span.to_seq - span.from_seq + 1, before });
    if (top === null || (best[at]?.weight ?? 0) > (best[top]?.weight ?? 0)) top = at;
  });
  const chain: Seen[] = [];
  for (let at: number | null = top; at !== null; at = best[at]?.before ?? null) {
    const span = spans[at];
    if (span !== undefined) chain.push(span);
  }
  return chain;
}

const agree = (before: Seen, after: Seen): boolean =>
  after.from_wall_ms >= before.to_wall_ms - steadyMs &&
  (before.boot_id !== after.boot_id || isSteady(before, after));
