/**
 * Memory that a desk shares with its worker. While a program runs neither can wait for a message of the other: the worker
 * is busy, and the desk must know whether it still listens. Times are those of `monotonicMs`, which all threads share.
 */
export class Watch {
  readonly buffer: SharedArrayBuffer;
  readonly #endsAtUs: BigInt64Array;
  readonly #flags: Int32Array;
  readonly #ledger: Uint8Array;

  constructor(buffer = new SharedArrayBuffer(ledgerStart + ledgerBytes)) {
    this.buffer = buffer;
    this.#endsAtUs = new BigInt64Array(buffer, 0, 1);
    this.#flags = new Int32Array(buffer, 8, 4);
    this.#ledger = new Uint8Array(buffer, ledgerStart);
  }

  /** Before each ask: nothing has begun, nothing is noted, nobody wants an end. */
  reset(): void {
    Atomics.store(this.#endsAtUs, 0, notBegun);
    for (const flag of Object.values(flags)) Atomics.store(this.#flags, flag, 0);
  }

  /** A program begins to run. An ask may hold several, one after the other. */
  begin(endsAtMs: number): void {
    this.endsAtMs = endsAtMs;
    this.phase = "running";
  }

  /** The moment by which the program must have ended. Null while it waits for the person in front of it. */
  set endsAtMs(ms: number | null) {
    Atomics.store(this.#endsAtUs, 0, ms === null ? waiting : BigInt(Math.round(ms * 1_000)));
  }

  get endsAtMs(): number | "notBegun" | null {
    const us = Atomics.load(this.#endsAtUs, 0);
    if (us === notBegun) return "notBegun";
    return us === waiting ? null : Number(us) / 1_000;
  }

  /** Where the worker is: the program still runs, was told to stop, or has ended and words are being found. */
  set phase(phase: Phase) {
    Atomics.store(this.#flags, flags.phase, phases.indexOf(phase));
  }

  get phase(): Phase {
    return phases[Atomics.load(this.#flags, flags.phase)] ?? "running";
  }

  /** Asks the program to end, also where it waits. */
  askStop(): void {
    Atomics.store(this.#flags, flags.stop, 1);
    this.wake();
  }

  get isStopAsked(): boolean {
    return Atomics.load(this.#flags, flags.stop) === 1;
  }

  /** Ends a `sleep` of the worker, now or the next one. */
  wake(): void {
    Atomics.store(this.#flags, flags.awake, 1);
    Atomics.notify(this.#flags, flags.awake);
  }

  /** Blocks the thread for `ms` milliseconds, or until somebody wakes it. */
  sleep(ms = Number.POSITIVE_INFINITY): void {
    Atomics.wait(this.#flags, flags.awake, 0, ms);
    Atomics.store(this.#flags, flags.awake, 0);
  }

  /** Writes down a line of JSON that would be lost if the worker were ended. What no longer fits is left out. */
  note(json: string): void {
    const from = Atomics.load(this.#flags, flags.noted);
    const line = Buffer.from(`${json}\n`);
    if (from + line.length > this.#ledger.length) return;
    this.#ledger.set(line, from);
    Atomics.store(this.#flags, flags.noted, from + line.length);
  }

  get notes(): unknown[] {
    const text = Buffer.from(this.#ledger.slice(0, Atomics.load(this.#flags, flags.noted))).toString();
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown);
  }
}

const phases = ["running", "stopping", "judging"] as const;
export type Phase = (typeof phases)[number];

const flags = { stop: 0, phase: 1, awake: 2, noted: 3 };
const ledgerStart = 24;
const ledgerBytes = 512 * 1024;
const notBegun = 0n;
const waiting = -1n;

/** Milliseconds of a clock that never goes back and is the same in all threads of a process. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
