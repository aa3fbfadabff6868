import type { SourceFiles } from "../../curriculum/schema.ts";
import { treeOf } from "../explain-source.ts";
import { Draft, type GrowingPlan } from "./draft.ts";
import { Instrumenter } from "./instrumenter.ts";

/** A program that tells of its steps. */
export interface Watched {
  readonly files: SourceFiles;
  readonly plan: GrowingPlan;
}

/**
 * Puts calls of a recorder into each JavaScript file. `key`: letters and digits that stand nowhere in the program: what is
 * put in is known by it. Lines stay what they are. Null if a file cannot be read, or is too long or too deep.
 */
export function instrument(files: SourceFiles, key: string): Watched | null {
  const plan: GrowingPlan = { spots: [], scopes: [], functions: [], objects: [] };
  const made: Record<string, string> = {};
  for (const [file, source] of Object.entries(files)) {
    const text = file.endsWith(".js") ? instrumentFile(file, source, key, plan) : source;
    if (text === null) return null;
    made[file] = text;
  }
  return { files: made, plan };
}

function instrumentFile(file: string, source: string, key: string, plan: GrowingPlan): string | null {
  const tree = treeOf(source);
  if (tree === null || tree.sourceType !== "module") return null;
  const draft = new Draft(file, source, tree, plan, key);
  try {
    new Instrumenter(draft).file(`import{steps as ${key}}from"${stepsModule(key)}";`);
  } catch (error) {
    // Braces in braces, thousands deep: nobody's program.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return draft.text;
}

/** The module that gives the recorder to a program. Only who knows the key can name it. */
export function stepsModule(key: string): string {
  return `foothold:steps:${key}`;
}
