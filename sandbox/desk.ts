import { type TransferListItem, Worker } from "node:worker_threads";
import { graceMs, judgeMs, stoppingMs, workerStackMb } from "./budget.ts";
import type { Answer, Ask, Followed, LastAnswer, Shown } from "./protocol.ts";
import { monotonicMs, type Phase, Watch } from "./watch.ts";

interface Seat {
  readonly worker: Worker;
  readonly watch: Watch;
  /** Settles when the worker can take an ask; rejects if it could not start. */
  readonly ready: Promise<void>;
}

/** How an ask ended: with an answer, or with the end of the worker and what it had noted. */
export type Ended =
  | { readonly kind: "answered"; readonly answer: LastAnswer }
  | { readonly kind: "killed"; readonly notes: readonly unknown[]; readonly stopAsked: boolean };

export interface Talk {
  readonly ended: Promise<Ended>;
  readonly watch: Watch;
}

/** How often to look at a worker that has not begun, or that waits for a person. */
const lookAgainMs = 50;
/** A worker that does not even begin in this time never will. */
const beginMs = 30_000;

/** A worker at work and, if wanted, some that stand ready. One that goes on past its time, or is spent, is replaced. */
export class Desk {
  readonly #script: string;
  readonly #library: string;
  #seats: Seat[];
  #closed = false;

  constructor(script: string, library: string, spares: number) {
    this.#script = script;
    this.#library = library;
    this.#seats = Array.from({ length: 1 + spares }, () => this.#hire());
  }

  #hire(): Seat {
    const watch = new Watch();
    const worker = new Worker(this.#script, {
      workerData: { library: this.#library, watch: watch.buffer },
      resourceLimits: { stackSizeMb: workerStackMb },
      env: {},
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    worker.once("message", () => resolve());
    worker.on("error", reject);
    worker.once("exit", () => reject(new Error("the sandbox's worker ended before it was ready")));
    // Waited for when it is needed.
    promise.catch(() => {});
    return { worker, watch, ready: promise };
  }

  /** Waits until a worker can take an ask. Rejects if it cannot start, or if the desk is closed. */
  async ready(): Promise<void> {
    await this.#first().ready;
  }

  #first(): Seat {
    const [seat] = this.#seats;
    if (seat === undefined) throw new Error("the sandbox is closed");
    return seat;
  }

  /** Only after `ready`, and one at a time. */
  ask(ask: Ask, transfer: readonly TransferListItem[], onShown: (shown: Shown | Followed) => void): Talk {
    const seat = this.#first();
    const { worker, watch } = seat;
    const { promise, resolve, reject } = Promise.withResolvers<Ended>();
    watch.reset();
    const patience = new Patience(watch, () => {
      finish({ kind: "killed", notes: watch.notes, stopAsked: watch.isStopAsked }, true);
    });
    const onMessage = (answer: Answer): void => {
      if (answer.kind === "verdict" || answer.kind === "result" || answer.kind === "recorded")
        finish({ kind: "answered", answer }, answer.spent);
      else if (answer.kind !== "ready") onShown(answer);
    };
    const onExit = (cause: unknown): void => {
      this.#replace(seat);
      patience.end();
      reject(new Error("the sandbox's worker ended unexpectedly", { cause }));
    };
    const finish = (ended: Ended, spent: boolean): void => {
      patience.end();
      worker.off("message", onMessage);
      worker.off("error", onExit);
      worker.off("exit", onExit);
      if (spent) this.#replace(seat);
      resolve(ended);
    };
    worker.on("message", onMessage);
    worker.on("error", onExit);
    worker.on("exit", onExit);
    worker.postMessage(ask, transfer);
    return { ended: promise, watch };
  }

  #replace(seat: Seat): void {
    void seat.worker.terminate();
    if (!this.#closed) this.#seats = [...this.#seats.filter((other) => other !== seat), this.#hire()];
  }

  async close(): Promise<void> {
    this.#closed = true;
    const seats = this.#seats;
    this.#seats = [];
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }
}

/** Waits until a worker has overstayed, by what it shares of its clock, and then says so once. */
class Patience {
  readonly #watch: Watch;
  readonly #onOut: () => void;
  readonly #fromMs = monotonicMs();
  #stopAskedMs: number | null = null;
  #phase: Phase = "running";
  #phaseFromMs = this.#fromMs;
  #timer: NodeJS.Timeout | undefined;

  constructor(watch: Watch, onOut: () => void) {
    this.#watch = watch;
    this.#onOut = onOut;
    this.#look();
  }

  #look = (): void => {
    const nowMs = monotonicMs();
    const leftMs = this.#limitMs(nowMs) - nowMs;
    if (leftMs <= 0) this.#onOut();
    else this.#timer = setTimeout(this.#look, Math.ceil(Math.min(leftMs, lookAgainMs)));
  };

  /** The moment at which patience ends, as things stand. */
  #limitMs(nowMs: number): number {
    const { phase, isStopAsked, endsAtMs } = this.#watch;
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#phaseFromMs = nowMs;
    }
    if (phase === "judging") return this.#phaseFromMs + judgeMs;
    // What has to be torn down may be large; all that matters is noted.
    if (phase === "stopping") return this.#phaseFromMs + stoppingMs;
    if (isStopAsked) {
      this.#stopAskedMs ??= nowMs;
      return this.#stopAskedMs + graceMs;
    }
    if (endsAtMs === "notBegun") return this.#fromMs + beginMs;
    return endsAtMs === null ? Number.POSITIVE_INFINITY : endsAtMs + graceMs;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
