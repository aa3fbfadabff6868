import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Fault, faultyDisk } from "./faults.ts";
import { tooFew } from "./least-points.ts";
import type { TrialName } from "./trials.ts";

export interface FaultsFound {
  /** Calls that were hurt. */
  readonly points: number;
  /** Of the operations that were hurt: those that were done all the same, and those that were refused. */
  readonly answeredOk: number;
  readonly refused: number;
  /** What was said in refusal, without repeats. */
  readonly sentences: readonly string[];
  readonly lost: readonly string[];
  readonly torn: readonly string[];
  /** Ends without an answer, answers that tell of a bug, and a run that found fewer calls than there are. */
  readonly faults: readonly string[];
}

/**
 * Lets the disk fail at every call that writes of one operation, or at every `step`th, one after the other, in a process
 * of its own.
 */
export async function hurtDisk(
  name: TrialName,
  { kind, length }: Pick<Fault, "kind" | "length">,
  step = 1,
): Promise<FaultsFound> {
  // The library decides what fails, so what the disk is made of does not matter: memory is quick.
  const folder = mkdtempSync(join("/dev/shm", "foothold-crash-"));
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, "fault-bench.ts"), name, kind, length, String(step), folder],
      { env: faultyDisk(join(folder, "disk"), join(folder, "journal")), maxBuffer: 2 ** 26 },
    );
    const found: FaultsFound = JSON.parse(stdout);
    return { ...found, faults: [...found.faults, ...tooFew(name, { kind }, step, found.points)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
