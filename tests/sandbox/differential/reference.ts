import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Case, Told } from "./told.ts";

/** After so many milliseconds of silence the program is one that never ends. */
const silentMs = 4_000;
const stopped: Told = { kind: "stopped", checks: [], output: "" };

/** What the reference's process is sent. `pieceMs`: how long a program may run without a pause. */
export interface Ask {
  readonly given: Case;
  readonly pieceMs: number;
}

/** V8 and Jest's own `expect`, in a process of their own: one case after another. */
export class Reference {
  #child: ChildProcess = start();
  #last: Promise<unknown> = Promise.resolve();

  tell(given: Case, pieceMs = 2_000): Promise<Told> {
    const told = this.#last.then(() => this.#tellNow({ given, pieceMs }));
    this.#last = told.catch(() => {});
    return told;
  }

  async #tellNow(ask: Ask): Promise<Told> {
    const child = this.#child;
    const { promise, resolve, reject } = Promise.withResolvers<Told>();
    const fail = (code: number | null): void =>
      reject(new Error(`the reference ended with ${code}: ${ask.given.name}`));
    child.once("message", (told) => resolve(told as Told));
    child.once("exit", fail);
    child.send(ask);
    const silence = setTimeout(() => resolve(stopped), silentMs);
    try {
      const told = await promise;
      if (told === stopped) await this.#replace();
      return told;
    } finally {
      clearTimeout(silence);
      child.removeAllListeners();
    }
  }

  async #replace(): Promise<void> {
    await this.close();
    this.#child = start();
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners();
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, "child.ts"), [], {
    execArgv: ["--experimental-vm-modules", "--no-warnings"],
    // Dates as the sandbox has them.
    env: { TZ: "UTC", LANG: "en_US.UTF-8" },
  });
}
