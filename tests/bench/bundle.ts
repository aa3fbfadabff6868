import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How far a process grows that writes, and one that reads, a bundle of a million events. The border is 64 MiB each. */
export function benchBundle(): void {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    const program = join(import.meta.dirname, "../support/bundle-memory.ts");
    for (const action of ["write", "read"]) {
      execFileSync(process.execPath, [program, action, "1000000", join(folder, "million.foothold")], {
        stdio: "inherit",
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
