import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Files } from "./files.ts";

/** Linux keeps this one in memory: a disk would be waited for at each of many thousand inputs. */
const inMemory = "/dev/shm";

/** A new folder for one target, which removes it when it is done. */
export function scratchFolder() {
  const folder = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), "foothold-fuzz-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Can a file system hold a file of this name inside a folder? Inputs are about contents, and never leave their folder. */
export function isPlainPath(path: string): boolean {
  const steps = path.split("/");
  return (
    path.length < 200 &&
    steps.length <= 6 &&
    steps.every(
      (step) =>
        step !== "" && step !== "." && step !== ".." && !step.includes("\0") && Buffer.byteLength(step) < 200,
    )
  );
}

/** Writes files under `root`. One whose place is taken by a folder, or the other way round, is left out. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, bytes] of files) {
    if (!isPlainPath(path)) continue;
    try {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, dirname(path), basename(path)), bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST" && code !== "ENOTDIR" && code !== "EISDIR" && code !== "EILSEQ") throw error;
    }
  }
}
