import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { onTestFinished } from "vitest";

/** A program that runs beside the test, in a process group of its own, as a terminal window would start it. */
export interface Running {
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  printed(): string;
  /** Waits until what it printed matches. Fails if it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** What Ctrl+C does: the signal goes to the whole group. Resolves with the exit code. */
  interrupt(): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export function start(command: string, args: readonly string[], env: object = {}): Running {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // The whole group has ended already.
    }
  };
  onTestFinished(() => signalGroup("SIGKILL"));
  return {
    child,
    printed: () => text,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} after printing: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    interrupt() {
      signalGroup("SIGINT");
      return ended;
    },
    ended,
  };
}

/** Process ids whose command line contains a text. Linux only. */
export function processesWith(text: string): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text);
      } catch {
        return false;
      }
    });
}
