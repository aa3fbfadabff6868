import { Worker } from "node:worker_threads";
import type { Tally } from "./loop.ts";
import { shareInput } from "./shared-input.ts";
import type { Finding } from "./target.ts";
import type { Work } from "./worker.ts";

const lookMs = 250;

interface Limits {
  /** Of processor time for one input. */
  readonly cpuMs: number;
  readonly idleLooks: number;
  readonly heapMb: number;
}

/**
 * When an input counts as one that never ends. Processor time is counted, not the clock: a machine that is slow,
 * asleep or busy with something else uses none. A usual input takes a few milliseconds, the costliest half a second.
 * One that uses no processor and does not come back in so many looks waits for something that never happens.
 */
const usual: Limits = { cpuMs: 90_000, idleLooks: 1_200, heapMb: 1_024 };

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What a worker made of its target, or the input at which it was lost. */
export async function runWatched(
  work: Omit<Work, "memory">,
  { cpuMs: mostCpuMs, idleLooks, heapMb }: Limits = usual,
): Promise<Tally | Finding> {
  const shared = shareInput();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { ...work, memory: shared.memory } satisfies Work,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let tally: Tally | null = null;
  let fault: unknown = null;
  worker.on("message", (message: Tally) => {
    tally = {
      ...message,
      findings: message.findings.map((found) => ({ ...found, input: Buffer.from(found.input) })),
    };
  });
  worker.on("error", (error) => (fault = error));
  let hang: string | null = null;
  let seen = { count: -1, cpu: 0, looks: 0 };
  const timer = setInterval(() => {
    const [count, cpu] = [shared.count(), cpuMs()];
    // Until the first input it only loads what it needs.
    if (count !== seen.count || count === 0) seen = { count, cpu, looks: 0 };
    seen.looks++;
    const used = cpu - seen.cpu;
    if (used > mostCpuMs) hang = `no answer after ${Math.round(used / 1000)} s of processor time`;
    else if (seen.looks > idleLooks && used < seen.looks) hang = "waits for something that never happens";
    if (hang !== null) void worker.terminate();
  }, lookMs);
  // Not by `once` of node:events, which would throw the worker's own error here.
  await new Promise((resolve) => worker.once("exit", resolve));
  clearInterval(timer);
  if (tally !== null) return tally;
  const lost = { target: work.target, input: shared.get() };
  if (hang !== null) return { ...lost, kind: "hang", what: hang };
  if (fault !== null) {
    const what =
      fault instanceof Error ? `ends the whole thread: ${fault.name}: ${fault.message}` : String(fault);
    return {
      ...lost,
      kind: "crash",
      what,
      ...(fault instanceof Error && fault.stack ? { stack: fault.stack } : {}),
    };
  }
  return { ...lost, kind: "hang", what: "waits for something that never happens" };
}
