/** What the counting and timing methods of `console` need. */
export interface ConsoleTools {
  readonly log: (...args: unknown[]) => void;
  readonly warn: (...args: unknown[]) => void;
  readonly error: (...args: unknown[]) => void;
  /** A label of either realm as text. */
  readonly label: (value: unknown) => string;
  /** Milliseconds of the virtual clock. */
  readonly nowMs: () => number;
}

/** `console.assert`, `count` and `time` with their kin, in Node's words. */
export function countingMethods({
  log,
  warn,
  error,
  label,
  nowMs,
}: ConsoleTools): Record<string, (...args: unknown[]) => void> {
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const name = (value: unknown): string => (value === undefined ? "default" : label(value));

  const tell = (value: unknown, method: string, rest: readonly unknown[]): boolean => {
    const since = timers.get(name(value));
    if (since === undefined) warn(`Warning: No such label '${name(value)}' for console.${method}()`);
    else log(`${name(value)}: ${duration(nowMs() - since)}`, ...rest);
    return since !== undefined;
  };
  return {
    assert: (holds, ...args) => {
      if (holds) return;
      const [first] = args;
      if (typeof first === "string") error(`Assertion failed: ${first}`, ...args.slice(1));
      else error("Assertion failed", ...args);
    },
    count: (value) => {
      const count = (counts.get(name(value)) ?? 0) + 1;
      counts.set(name(value), count);
      log(`${name(value)}: ${count}`);
    },
    countReset: (value) => {
      if (!counts.delete(name(value))) warn(`Warning: Count for '${name(value)}' does not exist`);
    },
    time: (value) => {
      if (timers.has(name(value))) warn(`Warning: Label '${name(value)}' already exists for console.time()`);
      else timers.set(name(value), nowMs());
    },
    timeLog: (value, ...rest) => {
      tell(value, "timeLog", rest);
    },
    timeEnd: (value) => {
      if (tell(value, "timeEnd", [])) timers.delete(name(value));
    },
  };
}

/** As Node writes the time that a label took. */
function duration(ms: number): string {
  if (ms < 1_000) return `${Number(ms.toFixed(3))}ms`;
  const seconds = ms / 1_000;
  if (seconds < 60) return `${seconds.toFixed(3)}s`;
  const rest = (seconds % 60).toFixed(3).padStart(6, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${rest} (m:ss.mmm)`;
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest.slice(0, 2)}`;
  return `${clock} (h:mm:ss)`;
}
