import type { WallMs } from "../../bundle/std.ts";

/** Events of one start of the program between which the wall clock was not set, `from` to `to` in the log's order. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fromMs: WallMs;
  readonly toMs: WallMs;
}

/** Smaller moves are a person's ordinary corrections; the same as in store/clock-jump.ts. */
const steadyMs = 60_000;
/** How many stretches back is looked: two years of starts in the morning. */
const leap = 600;

/**
 * The stretches whose times are not to be believed: as few events as possible, so that for all others time never goes back. That is
 * all but the heaviest chain, weighed by events, as the facility judges it too (facility/clocks.ts).
 */
export function suspectStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const best: { readonly weight: number; readonly before: number | null }[] = [];
  let top = -1;
  stretches.forEach((stretch, at) => {
    let [weight, before]: [number, number | null] = [0, null];
    for (let other = at - 1; other >= Math.max(0, at - leap); other--) {
      const [candidate, found] = [stretches[other], best[other]];
      if (!candidate || !found || found.weight <= weight) continue;
      if (stretch.fromMs >= candidate.toMs - steadyMs) [weight, before] = [found.weight, other];
    }
    best.push({ weight: weight + stretch.to - stretch.from + 1, before });
    if (top < 0 || (best[at]?.weight ?? 0) > (best[top]?.weight ?? 0)) top = at;
  });
  const good = new Set<Stretch>();
  for (let at: number | null = top < 0 ? null : top; at !== null; at = best[at]?.before ?? null) {
    const stretch = stretches[at];
    if (stretch) good.add(stretch);
  }
  return stretches.filter((stretch) => !good.has(stretch));
}
