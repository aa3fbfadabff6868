import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Intake } from "./serve-intake.ts";
import type { Known, Said } from "./serve-receipt.ts";

export type DeskAsk = { readonly number: number } & DeskTask;
type DeskTask =
  | { readonly kind: "take"; readonly path: string; readonly hash: string }
  | { readonly kind: "receipt"; readonly known: Known }
  | { readonly kind: "end" };

export type DeskAnswer = { readonly number: number } & (
  | { readonly kind: "ready" | "ended" }
  | { readonly kind: "intake"; readonly intake: Intake }
  | { readonly kind: "receipt"; readonly receipt: Said }
  /** A bug: where it happened. */
  | { readonly kind: "fault"; readonly trace: string }
);

/** Hands work to the thread that takes bundles in, and waits for it. A thread that dies is replaced. */
export class IntakeDesk {
  readonly #workerData: { readonly folder: string };
  readonly #pending = new Map<number, PromiseWithResolvers<DeskAnswer>>();
  /** `null`: it died, and the next ask gets another. */
  #worker: Worker | null = null;
  #last = 0;

  private constructor(workerData: { readonly folder: string }) {
    this.#workerData = workerData;
  }

  /** Rejects if the thread cannot begin. */
  static async open(folder: string): Promise<IntakeDesk> {
    const desk = new IntakeDesk({ folder });
    await once(desk.#hire(), "message");
    return desk;
  }

  /** How many wait for their turn or have it. */
  get waiting(): number {
    return this.#pending.size;
  }

  async take(path: string, hash: string): Promise<Intake> {
    const answer = await this.#ask({ kind: "take", path, hash });
    if (answer.kind !== "intake") throw new Error(traceOf(answer));
    return answer.intake;
  }

  async receipt(known: Known): Promise<Said> {
    const answer = await this.#ask({ kind: "receipt", known });
    if (answer.kind !== "receipt") throw new Error(traceOf(answer));
    return answer.receipt;
  }

  /** Finishes all that waits, then closes the database. */
  async end(): Promise<void> {
    const exit = once(this.#worker ?? this.#hire(), "exit");
    await this.#ask({ kind: "end" });
    await exit;
  }

  #ask(task: DeskTask): Promise<DeskAnswer> {
    const number = ++this.#last;
    const waiting = Promise.withResolvers<DeskAnswer>();
    this.#pending.set(number, waiting);
    (this.#worker ?? this.#hire()).postMessage({ number, ...task } satisfies DeskAsk);
    return waiting.promise;
  }

  #hire(): Worker {
    const worker = new Worker(join(import.meta.dirname, "serve-worker.ts"), { workerData: this.#workerData });
    let error: unknown = new Error("the thread that takes bundles in has ended");
    worker.on("message", (answer: DeskAnswer) => {
      this.#pending.get(answer.number)?.resolve(answer);
      this.#pending.delete(answer.number);
    });
    worker.on("error", (reason) => {
      error = reason;
    });
    worker.on("exit", () => {
      for (const waiting of this.#pending.values()) waiting.reject(error);
      this.#pending.clear();
      this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}

const traceOf = (answer: DeskAnswer) =>
  answer.kind === "fault" ? answer.trace : `unexpected answer: ${answer.kind}`;
