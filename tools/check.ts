import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run check`: all of the quick checks, each one run even when one before it fails. */
const top = join(import.meta.dirname, "..");
const bin = (...path: readonly string[]) => join(top, "node_modules", ...path);

const checks = {
  types: [bin("typescript", "bin", "tsc"), "-p", "."],
  "types of the renderer": [bin("typescript", "bin", "tsc"), "-p", "renderer"],
  "lint and format": [bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"],
  "import directions": [
    bin("dependency-cruiser", "bin", "dependency-cruiser.mjs"),
    ...["bundle", "curriculum", "sandbox", "main", "renderer", "facility", "tests", "tools"],
  ],
  "dead code": [bin("knip", "bin", "knip.js")],
} as const satisfies Record<string, readonly [string, ...string[]]>;

const failed = Object.entries(checks).filter(([name, args]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: top, encoding: "utf8" });
  console.log(`${status === 0 ? "ok    " : "failed"} ${name}`);
  if (status !== 0) console.log(stdout + stderr);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
