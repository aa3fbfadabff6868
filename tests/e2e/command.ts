import { spawnSync } from "node:child_process";
import { join } from "node:path";

const top = join(import.meta.dirname, "..", "..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npx foothold …` as staff would type it. */
export function foothold(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync("npx", ["foothold", ...words], {
    cwd: top,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { code: status, out: stdout, err: stderr };
}
