/** What one grade or run may use. */
export interface Budget {
  /** Milliseconds for loading the program and running all checks, by a monotonic clock. */
  readonly deadlineMs: number;
  /** How far the heap may grow beyond that of a fresh machine. At most 64 MiB: what is left is for the engine. */
  readonly memoryLimitBytes: number;
  /** The engine's own stack: at 1 MiB some 5,000 calls deep. More would need a larger stack of the thread. */
  readonly stackLimitBytes: number;
  /** Characters that the program may print before it is stopped. */
  readonly outputLimitChars: number;
  /**
   * Steps after which the program counts as one that takes too long, to some ten thousand; left out, only the clock ends it.
   * A call is a step, and each turn of a loop is two or so. The same on every machine, and sooner over for a loop without an end.
   */
  readonly stepsLimit?: number;
}

export const defaultBudget: Budget = {
  deadlineMs: 2_000,
  memoryLimitBytes: 64 * 1024 * 1024,
  stackLimitBytes: 1024 * 1024,
  outputLimitChars: 100_000,
};

/** A run without checks has someone before it who can stop it, so it may take longer. Waiting does not count. */
export const runBudget: Budget = { ...defaultBudget, deadlineMs: 10_000 };

/** The whole memory of an engine. Fixed: memory that grows while promises settle makes this engine abort. */
export const wasmMemoryBytes = 96 * 1024 * 1024;

/** How long a worker may go on after the deadline without a sign that it is stopping, before it is ended. */
export const graceMs = 40;

/** Time for the checks' realm to tell what it knows, after the program was stopped. */
export const reportMs = 100;

/** How long a worker may take to stop a program and tell what is known, before it is ended itself. */
export const stoppingMs = 130;

/** How long a worker may take to find words when the program has ended, before it is ended itself. */
export const judgeMs = 2_000;

/** The stack of a worker thread. A deep program must overflow the engine's stack, never V8's. */
export const workerStackMb = 64;
