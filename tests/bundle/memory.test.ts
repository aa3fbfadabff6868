import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { boundedHeap } from "../support/bundle-memory-flags.ts";
import { temporaryFolder } from "../support/folder.ts";

const program = join(import.meta.dirname, "../support/bundle-memory.ts");
const most = 64 * 2 ** 20;
/** Only ends a test that hangs: a busy machine takes its time over 40,000 events. */
const hangMs = 600_000;

test(
  "a bundle of 40,000 events is written and read without growing by what is in it",
  async () => {
    const file = join(temporaryFolder(), "large.foothold");
    for (const action of ["write", "read"]) {
      const args = [...boundedHeap, program, action, "40000", file];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const { grownBytes } = JSON.parse(stdout);
      expect(grownBytes, action).toBeLessThan(most);
    }
  },
  hangMs,
);
