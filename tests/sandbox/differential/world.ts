import { format } from "node:util";
import { Script } from "node:vm";
import { fixDeterminism, fixedNowMs } from "../../../sandbox/library/determinism.ts";

/** V8 was busy for too long with one piece of a program. */
export class TooLong extends Error {}

const untouched = { Date: globalThis.Date, random: Math.random, now: Date.now };

interface Timer {
  readonly id: number;
  readonly run: () => void;
  readonly everyMs: number | null;
  atMs: number;
}

/**
 * What a program finds around it: output that is kept, a clock that stands still but for timers, chance from a
 * seed. One world for one program; the last one made is the one that counts.
 */
export class World {
  /** Who gets what is printed. */
  print: (text: string) => void = () => {};
  readonly pieceMs: number;
  #elapsedMs = 0;
  #timers: Timer[] = [];
  #nextId = 1;

  constructor(pieceMs: number) {
    this.pieceMs = pieceMs;
    Object.assign(globalThis, { Date: untouched.Date });
    Object.assign(Math, { random: untouched.random });
    Object.assign(Date, { now: untouched.now });
    Object.defineProperty(Date.prototype, "constructor", { value: Date, configurable: true, writable: true });
    fixDeterminism(globalThis, 1, () => fixedNowMs + this.#elapsedMs);
    const log = (...args: unknown[]): void => this.print(format(...args));
    const console = { log, info: log, debug: log, warn: log, error: log };
    const add = (run: () => void, ms: unknown, everyMs: number | null): number => {
      this.#timers.push({ id: this.#nextId, run, everyMs, atMs: this.#elapsedMs + delay(ms) });
      return this.#nextId++;
    };
    const remove = (id: unknown): void => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
    };
    // As Node does; its words are others, and nothing here compares them.
    const needsFunction = (run: unknown): void => {
      if (typeof run !== "function") throw new TypeError("a timer needs a function to call");
    };
    const shown: Record<string, unknown> = {
      console,
      setTimeout: (run: (...args: unknown[]) => void, ms: unknown, ...args: unknown[]) => {
        needsFunction(run);
        return add(() => run(...args), ms, null);
      },
      setInterval: (run: (...args: unknown[]) => void, ms: unknown, ...args: unknown[]) => {
        needsFunction(run);
        return add(() => run(...args), ms, Math.max(1, delay(ms)));
      },
      clearTimeout: remove,
      clearInterval: remove,
    };
    for (const [name, value] of Object.entries(shown))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  /** The next timer, whose time is come by this; null if there is none. */
  takeTimer(): (() => void) | null {
    const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs || a.id - b.id);
    if (next === undefined) return null;
    this.#elapsedMs = Math.max(this.#elapsedMs, next.atMs);
    if (next.everyMs === null) this.#timers = this.#timers.filter((timer) => timer !== next);
    else next.atMs = this.#elapsedMs + next.everyMs;
    return next.run;
  }
}

function delay(ms: unknown): number {
  const number = Math.trunc(Number(ms));
  return number >= 1 ? number : 1;
}

const caller = new Script("globalThis[Symbol.for('foothold.reference')]()");

/** Calls `run`, but not for longer than `ms`. What the program does after an `await` is not watched. */
export function within<T>(ms: number, run: () => T): T {
  let result: { value: T } | undefined;
  Object.defineProperty(globalThis, Symbol.for("foothold.reference"), {
    configurable: true,
    value: () => {
      result = { value: run() };
    },
  });
  try {
    caller.runInThisContext({ timeout: ms });
  } catch (error) {
    throw isTimeout(error) ? new TooLong() : error;
  }
  if (result === undefined) throw new TooLong();
  return result.value;
}

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
