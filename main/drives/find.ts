import { readFile, stat, statfs } from "node:fs/promises";
import { canEject } from "./eject.ts";
import { lsblk, parseLsblk, parseStickMounts } from "./linux.ts";
import type { Place } from "./place.ts";
import { type RunTool, runTool } from "./run-tool.ts";
import { parseWindowsDrives, powershell } from "./windows.ts";

/** Drives that can be taken out, as this system tells of them. Never throws: what cannot be asked is not there. */
type FindDrives = () => Promise<readonly Place[]>;

/** The one finder for each system. `run` asks the system's own program. */
export function driveFinder(platform: NodeJS.Platform, run: RunTool = runTool): FindDrives {
  if (platform === "win32") {
    return async () => parseWindowsDrives((await run(powershell.command, powershell.args)) ?? "") ?? [];
  }
  return async () => {
    const mountinfo = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
    const output = await run(lsblk.command, lsblk.args);
    const found = (output === null ? null : parseLsblk(output, mountinfo)) ?? parseStickMounts(mountinfo);
    return (await canEject()) ? found : found.map((place) => ({ ...place, device: null }));
  };
}

/** The drives, then the policy's folders that are not one of them. */
export async function findPlaces(drives: FindDrives, folders: readonly string[]): Promise<readonly Place[]> {
  const found = await drives();
  const named = folders.filter((folder) => !found.some(({ path }) => path === folder));
  return [...found, ...(await Promise.all([...new Set(named)].map(folderPlace)))];
}

async function folderPlace(path: string): Promise<Place> {
  const place = { path, kind: "folder", label: null, device: null } as const;
  try {
    if (!(await stat(path)).isDirectory()) throw new Error("not a folder");
    const { bavail, blocks, bsize } = await statfs(path);
    return { ...place, freeBytes: bavail * bsize, sizeBytes: blocks * bsize, state: "ready" };
  } catch {
    return { ...place, freeBytes: null, sizeBytes: null, state: "missing" };
  }
}
