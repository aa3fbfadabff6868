import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { boundedHeap } from "../support/bundle-memory-flags.ts";
import { print } from "./statistics.ts";

/**
 * How far a process grows that writes, and one that reads, a bundle of a million events: in a bounded heap, where the border
 * is 64 MiB each, and as V8 does when it is left alone, which says more about the machine.
 */
export function benchBundle(): void {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    const program = join(import.meta.dirname, "../support/bundle-memory.ts");
    for (const flags of [boundedHeap, []]) {
      for (const action of ["write", "read"]) {
        const args = [...flags, program, action, "1000000", join(folder, "million.foothold")];
        const measured = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
        print("bundle", { ...measured, heap: flags === boundedHeap ? "bounded" : "free" });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
