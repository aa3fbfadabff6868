import { Worker } from "node:worker_threads";
import { workerStackMb } from "./budget.ts";
import type { Answer, Ask, SqlAsk } from "./protocol.ts";
import type { Verdict } from "./verdict.ts";

interface Seat {
  readonly worker: Worker;
  /** Settles when the worker can take an ask; rejects if it could not start. */
  readonly ready: Promise<void>;
}

/** A worker at work and one that stands ready. One that is silent for too long, or is spent, is replaced. */
export class Desk {
  readonly #script: string;
  readonly #library: string;
  #seats: Seat[];
  #closed = false;

  constructor(script: string, library: string) {
    this.#script = script;
    this.#library = library;
    this.#seats = [this.#hire(), this.#hire()];
  }

  #hire(): Seat {
    const worker = new Worker(this.#script, {
      workerData: { library: this.#library },
      resourceLimits: { stackSizeMb: workerStackMb },
      env: {},
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    worker.once("message", () => resolve());
    worker.on("error", reject);
    worker.once("exit", () => reject(new Error("the sandbox's worker ended before it was ready")));
    // Waited for when it is needed.
    promise.catch(() => {});
    return { worker, ready: promise };
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

  /** The verdict; null if none came within `patienceMs`. Only after `ready`, and one at a time. */
  ask(ask: Ask | SqlAsk, patienceMs: number): Promise<Verdict | null> {
    const seat = this.#first();
    const { worker } = seat;
    const { promise, resolve, reject } = Promise.withResolvers<Verdict | null>();
    const patience = setTimeout(() => finish(null, true), patienceMs);
    const onMessage = (answer: Answer): void => {
      if (answer.kind === "verdict") finish(answer.verdict, answer.spent);
    };
    const onExit = (cause: unknown): void => {
      this.#replace(seat);
      clearTimeout(patience);
      reject(new Error("the sandbox's worker ended unexpectedly", { cause }));
    };
    const finish = (verdict: Verdict | null, spent: boolean): void => {
      clearTimeout(patience);
      worker.off("message", onMessage);
      worker.off("error", onExit);
      worker.off("exit", onExit);
      if (spent) this.#replace(seat);
      resolve(verdict);
    };
    worker.on("message", onMessage);
    worker.on("error", onExit);
    worker.on("exit", onExit);
    worker.postMessage(ask);
    return promise;
  }

  #replace(seat: Seat): void {
    void seat.worker.terminate();
    if (this.#closed) return;
    this.#seats = [...this.#seats.filter((other) => other !== seat), this.#hire()];
  }

  async close(): Promise<void> {
    this.#closed = true;
    const seats = this.#seats;
    this.#seats = [];
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }
}
