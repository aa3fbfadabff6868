import type { Plan, Step, Thing, Trace, Value } from "../../sandbox/steps/trace.ts";

/** All that is known of a program at one moment. */
export interface Moment {
  /** The stack, outermost first. */
  readonly frames: readonly FrameNow[];
  readonly scopes: ReadonlyMap<number, ScopeNow>;
  readonly things: ReadonlyMap<number, Thing>;
}

export interface FrameNow {
  readonly number: number;
  /** Index in the plan's functions; -1 for a file itself. */
  readonly fn: number;
  readonly scope: number;
}

export interface ScopeNow {
  readonly plan: number;
  readonly parent: number;
  readonly values: readonly Value[];
}

/** Between two moments that are kept whole, in steps. Far enough that keeping them costs little, near enough to go on from. */
const keptEvery = 250;

const nothing: Moment = { frames: [], scopes: new Map(), things: new Map() };

/**
 * Any moment of a trace. Moment n is the one before step n is done: what step n - 1 did is in it. A moment is made from
 * the nearest one before it that was kept, so going back costs no more than going on.
 */
export class Walk {
  readonly trace: Trace;
  readonly #kept = new Map<number, Moment>([[0, nothing]]);
  #last: { readonly at: number; readonly moment: Moment } = { at: 0, moment: nothing };

  constructor(trace: Trace) {
    this.trace = trace;
  }

  get plan(): Plan {
    return this.trace.plan;
  }

  get length(): number {
    return this.trace.steps.length;
  }

  step(at: number): Step | null {
    return this.trace.steps[at] ?? null;
  }

  /**
   * Makes one more of the moments that are kept. True once all are there: then every moment is near one of them. Each is
   * little work, so that whoever does this in between keeps nothing else waiting.
   */
  prepare(): boolean {
    let at = 0;
    while (this.#kept.has(at)) at += keptEvery;
    const from = this.#kept.get(at - keptEvery);
    if (at > this.length || from === undefined) return true;
    this.#kept.set(at, changed(from, this.trace.steps.slice(at - keptEvery, at)));
    return false;
  }

  /** The moment before a step. */
  before(at: number): Moment {
    return this.#after(Math.min(at + 1, this.length));
  }

  /** What a step has done, as it is seen when it is done. A call that follows it is not yet begun, and who gives back is there. */
  seen(at: number): Moment {
    if (isLeaving(this.step(at))) return this.before(at);
    const next = this.step(at + 1);
    if (next === null) return this.before(at);
    const after = this.before(at + 1);
    return next.kind === "call" ? { ...after, frames: this.before(at).frames } : after;
  }

  /** The moment when the changes of the first `count` steps are known. */
  #after(count: number): Moment {
    if (count === this.#last.at) return this.#last.moment;
    let from = Math.floor(count / keptEvery) * keptEvery;
    while (from > 0 && !this.#kept.has(from)) from -= keptEvery;
    const isNearer = this.#last.at > from && this.#last.at < count;
    let moment = isNearer ? this.#last.moment : (this.#kept.get(from) ?? nothing);
    if (isNearer) from = this.#last.at;
    while (from < count) {
      const until = Math.min(count, (Math.floor(from / keptEvery) + 1) * keptEvery);
      moment = changed(moment, this.trace.steps.slice(from, until));
      from = until;
      if (from % keptEvery === 0) this.#kept.set(from, moment);
    }
    this.#last = { at: count, moment };
    return moment;
  }
}

/** The function is left by it, and what then becomes of its value is the next step's. */
function isLeaving(step: Step | null): boolean {
  return step?.kind === "return" || step?.kind === "leave" || step?.kind === "left";
}

function changed(moment: Moment, steps: readonly Step[]): Moment {
  const scopes = new Map(moment.scopes);
  const things = new Map(moment.things);
  let { frames } = moment;
  for (const { changes } of steps) {
    if (changes === undefined) continue;
    if (changes.frames) {
      const then = changes.frames.then.map(([number, fn, scope]) => ({ number, fn, scope }));
      frames = [...frames.slice(0, changes.frames.keep), ...then];
    }
    for (const [number, plan, parent] of changes.scopes ?? [])
      scopes.set(number, { plan, parent, values: [] });
    for (const [number, slot, value] of changes.values ?? []) {
      const scope = scopes.get(number);
      if (scope === undefined) continue;
      const values = [...scope.values];
      values[slot] = value;
      scopes.set(number, { ...scope, values });
    }
    for (const [number, thing] of changes.objects ?? []) things.set(number, thing);
  }
  return { frames, scopes, things };
}
