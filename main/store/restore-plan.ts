import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { flushFolder, remove, writeDurably } from "../durable-file.ts";
import { planFile } from "./places.ts";

/**
 * What a restore will do, on the disk before it does anything: whoever starts next after a power cut goes on with it.
 * Each step leaves a trace (a file by its new name), so that none is taken twice.
 */
const restorePlan = z.strictObject({
  /** The new name of the damaged store; `null` if there is no store at all. */
  setAside: z.string().nullable(),
  reason: z.enum(["damaged", "missing", "interrupted"]),
  /** The name of the backup; `null`: there is none. */
  backup: z.string().nullable(),
  /** How many identities the machine had: the restored store goes on under one more. */
  identities: z.int().min(0),
});
export type RestorePlan = z.infer<typeof restorePlan>;

/** `null`: nothing is to be restored. `unreadable`: something was, and nobody knows what. */
export function readPlan(data: string): RestorePlan | "unreadable" | null {
  try {
    return restorePlan.parse(JSON.parse(readFileSync(join(data, planFile), "utf8")));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "unreadable";
  }
}

export async function writePlan(data: string, plan: RestorePlan): Promise<void> {
  await writeDurably(join(data, planFile), [Buffer.from(`${JSON.stringify(plan)}\n`)]);
}

export async function removePlan(data: string): Promise<void> {
  await remove(join(data, planFile));
  await flushFolder(data);
}
