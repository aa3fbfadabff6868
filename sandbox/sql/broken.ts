import type { Limit } from "../verdict.ts";
import { NoMemory } from "./text.ts";

/** The engine aborted (a trap of WebAssembly), or V8's own stack ran out below it. Null if it is a bug. */
export function brokenBy(error: unknown): Limit | null {
  if (error instanceof NoMemory) return "memory";
  if (error instanceof RangeError) return "stack";
  return error instanceof Error && error.name === "RuntimeError" ? "memory" : null;
}
