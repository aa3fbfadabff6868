/** How a line was printed: by `console.log` or a kin of it, or by one that says how grave it is. */
export const levels = ["log", "info", "debug", "warn", "error"] as const;
export type Level = (typeof levels)[number];

/** What lies around a running program: where its output goes and its input comes from. */
export interface Outside {
  /** A text as it is printed, with its line end. */
  printed(text: string, level: Level): void;
  /** The next line of input, without its end; null when there is none. May block. */
  readLine(question: string): string | null;
  /** Called now and then while the program runs. */
  tick(): void;
  /** Milliseconds of the program's clock go by, because it has nothing to do before its next timer. May block. */
  pass(ms: number): void;
}

/** Nobody looks on, and the input is known beforehand. Timers take no time. */
export function given(lines: readonly string[] = []): Outside {
  let next = 0;
  return {
    printed: () => {},
    readLine: () => lines[next++] ?? null,
    tick: () => {},
    pass: () => {},
  };
}
