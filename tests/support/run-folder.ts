import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives a run of the tests a temporary folder of its own, which all that the tests start takes over. Each test takes away what it
 * made, also when it fails; what is left in the folder when all is over is named and taken away here.
 */
export default function setup(): (() => void) | undefined {
  // Each of the projects asks; the first one answers for all.
  if (process.env.FOOTHOLD_TEST_RUN !== undefined) return undefined;
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), "foothold-run-"));
  // PostgreSQL insists to be another user, who must get through to its files.
  chmodSync(folder, 0o711);
  process.env.FOOTHOLD_TEST_RUN = folder;
  process.env.TMPDIR = folder;
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    delete process.env.FOOTHOLD_TEST_RUN;
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    if (left.length > 0) {
      console.error(
        `Tests left ${left.length} things in the temporary folder: ${left.join(", ")}. They are gone now; whoever made them must take them away.`,
      );
    }
  };
}
