import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const program = join(import.meta.dirname, "../support/bundle-memory.ts");
const most = 64 * 2 ** 20;

test("a bundle of 60,000 events is written and read without growing by what is in it", async () => {
  const file = join(temporaryFolder(), "large.foothold");
  for (const action of ["write", "read"]) {
    const { stdout } = await promisify(execFile)(process.execPath, [program, action, "60000", file]);
    const { grownBytes } = JSON.parse(stdout);
    expect(grownBytes, action).toBeLessThan(most);
  }
});
