import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { versions } from "node:process";
import type { GraderOptions } from "../../../sandbox/grader.ts";

const top = join(import.meta.dirname, "..", "..", "..");

/**
 * SHA-256, in hex, of all that decides what a program prints and how it is graded: the sandbox's own sources and what they import
 * of ours, the built check library, the packages with the engines, and Node itself. A version that somebody raises by hand would be
 * forgotten once; of the bytes, none is.
 */
export function hashSandbox({ worker, library }: Pick<GraderOptions, "worker" | "library">): string {
  const curriculum = join(top, "curriculum");
  const schemas = readdirSync(curriculum)
    .filter((name) => /^(?:schema.*|constructs)\.ts$/.test(name))
    .sort()
    .map((name) => join(curriculum, name));
  const shared = [join(top, "bundle", "std.ts"), join(top, "package-lock.json")];
  const hash = createHash("sha256").update(`${versions.node} ${versions.v8} ${versions.icu}`);
  for (const path of [dirname(worker), library, ...schemas, ...shared]) addTo(hash, path, "");
  return hash.digest("hex");
}

/** A file's bytes, or those of all that lies in a folder, each with its name. */
function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
    return;
  }
  const bytes = readFileSync(path);
  hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
}
