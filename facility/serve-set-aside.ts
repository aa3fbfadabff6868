import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { bundleSuffix } from "../bundle/bundle.ts";
import type { Refusal, WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import { listQuarantine, setAside } from "./quarantine.ts";

/** Keeps a file that was refused, with its reason, for whoever looks into it. False: it was not kept. */
export type SetAside = (path: string, refusal: Refusal) => Promise<boolean>;

/** So many files a network may leave behind; more would let it fill the disk. Terminals keep all that they have sent. */
const mostFiles = 200;

/** Puts it into the facility's quarantine, as a file from a stick would be, and takes it away from where it arrived. */
export function setAsideIn(facility: Facility, now: () => WallMs): SetAside {
  return async (path, refusal) => {
    if ((await listQuarantine(facility)).length >= mostFiles) return false;
    const name = `lan-${basename(path).slice(0, 16)}${bundleSuffix}`;
    const kept = await setAside(facility, path, name, refusal, now());
    if (!kept.ok || kept.value === null) return false;
    await rm(path, { force: true });
    return true;
  };
}
