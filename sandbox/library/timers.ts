import type { Callable } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

interface Timer {
  readonly id: number;
  readonly atMs: number;
  readonly run: () => unknown;
  /** Milliseconds between runs; null for a timer that runs once. */
  readonly everyMs: number | null;
  /** True for the end of a check's patience, which comes after all other timers of its moment. */
  readonly last: boolean;
}

/**
 * Timers on a virtual clock, shared by both realms: when nothing else is left to do, time leaps to the next one.
 * A wait of five seconds takes no real time and is the same in every grade.
 */
export class Timers {
  readonly #membrane: Membrane;
  #queue: Timer[] = [];
  #nextId = 1;

  constructor(membrane: Membrane) {
    this.#membrane = membrane;
  }

  add(callback: unknown, delay: unknown, args: readonly unknown[], repeat: boolean): number {
    if (typeof callback !== "function") throw new TypeError("a timer needs a function to call");
    // Whoever waits lets the other side go on.
    this.#membrane.sync();
    const delayMs = Math.max(1, Math.trunc(Number(delay)) || 0);
    const raw = this.#membrane.rawOf(callback);
    const { kit } = this.#membrane;
    const run =
      raw === undefined
        ? () => Reflect.apply(callback, undefined, args)
        : () =>
            this.#membrane.enter(() =>
              kit.reflect.apply(raw as Callable, undefined, args.map(this.#membrane.toProgram)),
            );
    const id = this.#nextId++;
    this.#insert({
      id,
      run,
      atMs: kit.clock.elapsedMs + delayMs,
      everyMs: repeat ? delayMs : null,
      last: false,
    });
    return id;
  }

  /** Calls `run` when more than `ms` have gone by. Neither realm can clear it: it goes by no number. */
  guard(ms: number, run: () => void): () => void {
    const atMs = this.#membrane.kit.clock.elapsedMs + ms;
    const guard: Timer = { id: Number.NaN, run, atMs, everyMs: null, last: true };
    this.#insert(guard);
    return () => {
      this.#queue = this.#queue.filter((timer) => timer !== guard);
    };
  }

  remove(id: unknown): void {
    this.#queue = this.#queue.filter((timer) => timer.id !== id);
  }

  /** Lets the next timer run. False if there is none; what its callback throws comes out here. */
  fire(): boolean {
    const next = this.#queue.shift();
    if (next === undefined) return false;
    const { clock } = this.#membrane.kit;
    clock.elapsedMs = Math.max(clock.elapsedMs, next.atMs);
    if (next.everyMs !== null) this.#insert({ ...next, atMs: clock.elapsedMs + next.everyMs });
    next.run();
    return true;
  }

  /** In order of time, and of making where the time is the same. */
  #insert(timer: Timer): void {
    const earlier = this.#queue.findLastIndex(
      (other) => other.atMs < timer.atMs || (other.atMs === timer.atMs && (timer.last || !other.last)),
    );
    this.#queue.splice(earlier + 1, 0, timer);
  }
}
