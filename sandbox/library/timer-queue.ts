export interface Timer {
  readonly id: number;
  readonly atMs: number;
  readonly run: () => unknown;
  /** Milliseconds between runs; null for a timer that runs once. */
  readonly everyMs: number | null;
  /** True for the end of a check's patience, which comes after all other timers of its moment. */
  readonly last: boolean;
}

/** Timers in order of time, and of making where the time is the same. */
export class TimerQueue {
  #timers: Timer[] = [];

  get first(): Timer | undefined {
    return this.#timers[0];
  }

  /** Those that wait now, in their order. */
  get all(): readonly Timer[] {
    return [...this.#timers];
  }

  insert(timer: Timer): void {
    const earlier = this.#timers.findLastIndex(
      (other) => other.atMs < timer.atMs || (other.atMs === timer.atMs && (timer.last || !other.last)),
    );
    this.#timers.splice(earlier + 1, 0, timer);
  }

  removeWhere(test: (timer: Timer) => boolean): void {
    this.#timers = this.#timers.filter((timer) => !test(timer));
  }

  /** Runs the first one and moves the clock to its moment, after `pass` has let the time go by. False if there is none; what it throws comes out here. */
  fire(clock: { elapsedMs: number }, pass: (ms: number) => void = () => {}): boolean {
    const next = this.#timers.shift();
    if (next === undefined) return false;
    const restMs = Math.max(0, next.atMs - clock.elapsedMs);
    clock.elapsedMs += restMs;
    pass(restMs);
    if (next.everyMs !== null) this.insert({ ...next, atMs: clock.elapsedMs + next.everyMs });
    next.run();
    return true;
  }
}
