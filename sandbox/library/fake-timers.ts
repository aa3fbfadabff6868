import { fixedNowMs } from "./determinism.ts";
import { CheckMistake } from "./failure.ts";
import type { Kit } from "./kit.ts";
import type { TimerQueue } from "./timer-queue.ts";
import type { Timers } from "./timers.ts";

type Clock = Kit["clock"];

/** `useFakeTimers` and what goes with it, as `jest` and `vi` have them, on the virtual clock of the grade. */
export function fakeTimers(timers: Timers, clock: Clock): Record<string, unknown> {
  const held = (who: string): TimerQueue => {
    if (timers.held === null) throw new CheckMistake(`${who} needs useFakeTimers before it`);
    return timers.held;
  };
  const moment = (value: unknown, who: string): number => {
    const ms =
      value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : value;
    if (typeof ms !== "number" || Number.isNaN(ms))
      throw new CheckMistake(`${who} needs a date or milliseconds`);
    return ms;
  };
  const setNow = (value: unknown, who: string): void => {
    clock.aheadMs = moment(value, who) - fixedNowMs - clock.elapsedMs;
  };

  /** The timers one after the other, as long as `more` says so. Between two of them the caller may wait. */
  function* passing(queue: TimerQueue, more: () => boolean): Generator<void> {
    while (queue.first !== undefined && more()) {
      queue.fire(clock);
      yield;
    }
  }
  function* advancing(who: string, ms: unknown): Generator<void> {
    const queue = held(who);
    const endMs = clock.elapsedMs + moment(ms, who);
    yield* passing(queue, () => (queue.first?.atMs ?? endMs) <= endMs);
    clock.elapsedMs = Math.max(clock.elapsedMs, endMs);
  }
  function* running(who: string): Generator<void> {
    yield* passing(held(who), () => true);
  }
  /** Those that wait now, and not what they set up themselves. */
  function* pending(who: string): Generator<void> {
    const queue = held(who);
    const last = queue.all.at(-1)?.atMs ?? 0;
    const ids = new Set(queue.all.map(({ id }) => id));
    yield* passing(queue, () => ids.has(queue.first?.id ?? 0) && (queue.first?.atMs ?? 0) <= last);
  }
  function* stepping(who: string, steps: unknown = 1): Generator<void> {
    const queue = held(who);
    let left = Number(steps);
    yield* passing(queue, () => left-- > 0);
  }

  const tools: Record<string, unknown> = {
    useFakeTimers: (options?: { now?: unknown }) => {
      timers.hold(true);
      if (options?.now !== undefined) setNow(options.now, "useFakeTimers");
      return tools;
    },
    useRealTimers: () => {
      timers.hold(false);
      clock.aheadMs = 0;
      return tools;
    },
    isFakeTimers: () => timers.held !== null,
    setSystemTime: (value: unknown = fixedNowMs) => {
      setNow(value, "setSystemTime");
      return tools;
    },
    getRealSystemTime: () => fixedNowMs + clock.elapsedMs,
    getMockedSystemTime: () => (timers.held === null ? null : new Date(now(clock))),
    now: () => now(clock),
    getTimerCount: () => held("getTimerCount").all.length,
    clearAllTimers: () => {
      held("clearAllTimers").removeWhere(() => true);
      return tools;
    },
    runAllTicks: () => tools,
  };
  const ways = {
    advanceTimersByTime: advancing,
    runAllTimers: running,
    runOnlyPendingTimers: pending,
    advanceTimersToNextTimer: stepping,
  };
  for (const [name, way] of Object.entries(ways)) {
    tools[name] = (value?: unknown) => {
      for (const _ of way(name, value)) void _;
      return tools;
    };
    tools[`${name}Async`] = async (value?: unknown) => {
      await timers.whenIdle();
      for (const _ of way(name, value)) await timers.whenIdle();
      await timers.whenIdle();
      return tools;
    };
  }
  return tools;
}

function now(clock: Clock): number {
  return fixedNowMs + clock.elapsedMs + clock.aheadMs;
}
