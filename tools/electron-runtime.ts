import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const top = join(import.meta.dirname, "..");
const electronPackage = join(top, "node_modules", "electron");

/** A line that cannot bring so large a file in this time would keep the person waiting. */
const fetchMs = 180_000;

/** Full path of Electron's runtime, or `null` where it is not on this machine. */
export function electronRuntime(): string | null {
  const named = join(electronPackage, "path.txt");
  if (!existsSync(named)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, "dist");
  const file = join(folder, readFileSync(named, "utf8"));
  return existsSync(file) ? file : null;
}

/**
 * Tries to fetch Electron's runtime by Electron's own installer, which checks it against the checksums in the
 * package. Says what it does and how long it takes at the most. Returns why it did not work, or `null`.
 */
export async function fetchElectron(say: (line: string) => void): Promise<string | null> {
  say(`Fetching Electron's runtime (once, a large file, at the most ${fetchMs / 60_000} minutes) …`);
  const started = performance.now();
  const child = spawn(process.execPath, [join(electronPackage, "install.js")], {
    stdio: ["ignore", "ignore", "pipe"],
    timeout: fetchMs,
    killSignal: "SIGKILL",
  });
  const timer = setInterval(() => {
    say(`… still fetching after ${Math.round((performance.now() - started) / 1000)} s`);
  }, 15_000);
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const { promise, resolve } = Promise.withResolvers<string | null>();
  child.on("close", (code, signal) => {
    if (code === 0) resolve(null);
    else if (signal) resolve(`it took longer than ${fetchMs / 60_000} minutes`);
    else resolve(/(E[A-Z_]{4,}|HTTPError[^\n]*)/.exec(errors)?.[0] ?? "it cannot be reached");
  });
  return promise.finally(() => clearInterval(timer));
}
