import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those around it that are missing. Not by `recursive` of Node's own: where a file system takes no folder and
 * calls it missing, as /proc does, that tries again for ever. Throws what the file system says.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) makeOne(each, mode);
  // A file is in the way: that is told as Node tells it.
  if (missing.length === 0 && !statSync(folder).isDirectory()) mkdirSync(folder);
}

/** Another process may have made it meanwhile. */
function makeOne(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, mode === undefined ? {} : { mode });
  } catch (error) {
    if (!(existsSync(folder) && statSync(folder).isDirectory())) throw error;
  }
}
