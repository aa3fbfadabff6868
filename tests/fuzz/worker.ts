import { parentPort, workerData } from "node:worker_threads";
import { fuzz } from "./loop.ts";
import { shareInput } from "./shared-input.ts";
import type { Target } from "./target.ts";

/** What a worker is told: the module whose `targets` has the target, its name, and how much to do. */
export interface Work {
  readonly module: string;
  readonly target: string;
  readonly inputs: number;
  readonly seed: number;
  readonly memory: SharedArrayBuffer;
}

const { module, target: name, inputs, seed, memory } = workerData as Work;
const { targets }: { targets: readonly Target[] } = await import(module);
const target = targets.find((each) => each.name === name);
if (target === undefined) throw new Error(`no target is named ${name}`);
const shared = shareInput(memory);
parentPort?.postMessage(await fuzz(target, inputs, seed, { before: shared.set }));
