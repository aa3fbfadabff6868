import type { Callable } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import { type Timer, TimerQueue } from "./timer-queue.ts";

/**
 * Timers on a virtual clock, shared by both realms: when nothing else is left to do, time leaps to the next one.
 * A wait of five seconds takes no real time and is the same in every grade. Once the checks take the clock into their
 * own hands, what is set from then on waits in a queue of its own until they let time go by.
 */
export class Timers {
  readonly #membrane: Membrane;
  readonly #queue = new TimerQueue();
  #held: TimerQueue | null = null;
  #idle: (() => void)[] = [];
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
    const atMs = kit.clock.elapsedMs + delayMs;
    (this.#held ?? this.#queue).insert({ id, run, atMs, everyMs: repeat ? delayMs : null, last: false });
    return id;
  }

  /** Calls `run` when more than `ms` have gone by. Neither realm can clear it: it goes by no number. */
  guard(ms: number, run: () => void): () => void {
    const atMs = this.#membrane.kit.clock.elapsedMs + ms;
    const guard: Timer = { id: Number.NaN, run, atMs, everyMs: null, last: true };
    this.#queue.insert(guard);
    return () => this.#queue.removeWhere((timer) => timer === guard);
  }

  remove(id: unknown): void {
    for (const queue of [this.#queue, this.#held]) queue?.removeWhere((timer) => timer.id === id);
  }

  /** The timers that the checks hold back; null while they do not. */
  get held(): TimerQueue | null {
    return this.#held;
  }

  /** From now on the checks say when time goes by; or no longer, and what was held back is gone. */
  hold(on: boolean): void {
    if (on !== (this.#held !== null)) this.#held = on ? new TimerQueue() : null;
  }

  /** Settles when nothing is left to do but timers. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Lets the next timer run. False if there is none; what its callback throws comes out here. */
  fire(pass: (ms: number) => void): boolean {
    const idle = this.#idle.splice(0);
    for (const resolve of idle) resolve();
    return idle.length > 0 || this.#queue.fire(this.#membrane.kit.clock, pass);
  }
}
