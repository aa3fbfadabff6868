import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const top = join(import.meta.dirname, "..", "..");
const entry = join(top, "main", "shells", "chromium", "index.ts");

/** The Chromium shell's process, serving its address for a browser that the test drives. */
export interface Host {
  /** Lets one browser in, once. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it as staff would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export async function startHost(data: string, policy: string): Promise<Host> {
  const env = { ...process.env, FOOTHOLD_DATA: data, FOOTHOLD_POLICY: policy };
  const child = spawn(process.execPath, [entry, "--serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  lines.on("line", (line) => {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address) resolve(address);
  });
  exited.then(([code]) => reject(new Error(`the host ended with ${code} before it gave an address`)));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { address: await promise, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
