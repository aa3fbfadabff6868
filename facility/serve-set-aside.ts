import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSuffix } from "../bundle/bundle.ts";
import type { Refusal } from "../bundle/std.ts";
import { privateFile, privateFolder } from "./files.ts";

/** Keeps a file that was refused, with its reason, for whoever looks into it. False: there is no room for more of them. */
export type SetAside = (path: string, refusal: Refusal) => Promise<boolean>;

/** So many files a network may leave behind; more would let it fill the disk. Terminals keep all that they have sent. */
const mostFiles = 200;

export function setAsideIn(folder: string): SetAside {
  return async (path, { kind, sentence }) => {
    await mkdir(folder, { recursive: true, mode: privateFolder });
    const kept = (await readdir(folder)).filter((name) => name.endsWith(bundleSuffix));
    const name = `lan-${basename(path).slice(0, 16)}`;
    if (kept.length >= mostFiles && !kept.includes(`${name}${bundleSuffix}`)) return false;
    await writeFile(join(folder, `${name}.txt`), `${kind}: ${sentence}\n`, { mode: privateFile });
    await rename(path, join(folder, `${name}${bundleSuffix}`));
    return true;
  };
}
