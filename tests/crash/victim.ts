import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Acknowledged, type Refused, readLines } from "./acknowledged.ts";
import type { LoadOrder } from "./load-order.ts";

/** From when on the time until a kill is counted: its order, or an answer that it got. */
export type Moment = "ordered" | "started" | "attempt";

/** A process of its own that runs a terminal under load, and is there to be killed. */
export interface Victim {
  /** Gives it its order, and kills it `delayMs` after that moment. */
  killAfter(order: LoadOrder, delayMs: number, since: Moment): Promise<Death>;
  /** Ends it before it got an order. */
  discard(): void;
}

export interface Death {
  readonly lines: readonly (Acknowledged | Refused)[];
  /** What it complained of if it ended by itself, which it never should; else `null`. */
  readonly endedItself: string | null;
}

/** None of them may outlive the tests. */
const living = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of living) child.kill("SIGKILL");
});

/** Comes back at once; the process gets ready meanwhile. `program`: load.ts, or one file that was made of it. */
export function makeVictim(program: string): Victim {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "foothold-crash-cache") },
    stdio: ["pipe", "pipe", "pipe"],
  });
  living.add(child);
  let said = "";
  let complained = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
  child.stdin.on("error", () => {}); // it has ended, which `closed` tells
  const closed = once(child, "close");

  async function says(text: string): Promise<void> {
    while (!said.includes(text) && child.exitCode === null) {
      await Promise.race([once(child.stdout, "data"), closed]);
    }
  }

  return {
    discard: () => child.kill("SIGKILL"),
    async killAfter(order, delayMs, since) {
      await says("loaded\n");
      child.stdin.write(`${JSON.stringify(order)}\n`);
      if (since !== "ordered") await says(`{"kind":"${since}"`);
      await Promise.race([sleep(delayMs), closed]);
      child.kill("SIGKILL");
      const [code] = await closed;
      living.delete(child);
      return { lines: readLines(said), endedItself: code === null ? null : complained };
    },
  };
}
