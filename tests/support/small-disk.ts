import { execFileSync } from "node:child_process";
import { join } from "node:path";

const top = join(import.meta.dirname, "..", "..");

/**
 * Runs a script in a mount namespace of its own, on a real file system of a given size mounted at /mnt, and returns
 * the JSON that it prints. Linux only; needs no root where user namespaces are allowed.
 */
export function onSmallDisk(size: string, script: string): Record<string, unknown> & { refusal?: string } {
  const command = `mount -t tmpfs -o size=${size} tmpfs /mnt && exec "$0" "$1"`;
  const output = execFileSync(
    "unshare",
    ["--map-root-user", "--mount", "sh", "-c", command, process.execPath, join(top, script)],
    { encoding: "utf8" },
  );
  return JSON.parse(output);
}
