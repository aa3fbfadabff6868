import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "regressions");

/** Inputs that once were wrongly taken, or that a reader did not survive, by the target's name. Each is a file. */
export function regressionsOf(target: string): readonly { readonly name: string; readonly input: Buffer }[] {
  const inside = join(folder, target);
  if (!existsSync(inside)) return [];
  return readdirSync(inside).map((name) => ({ name, input: readFileSync(join(inside, name)) }));
}

export const regressionTargets = () => readdirSync(folder);
