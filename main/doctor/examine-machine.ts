import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { WallMs } from "../../bundle/std.ts";
import { identityFiles } from "../identity.ts";
import { listBackups, newestGoodBackup } from "../store/backups.ts";
import type { Db } from "../store/open.ts";
import { facilityFile, storeFile } from "../store/places.ts";
import { openReserve } from "../store/reserve.ts";
import { type Finding, look, well, wrong } from "./finding.ts";

/** Before this program was written no clock is right. */
const earliestMs = Date.UTC(2026, 0, 1);
const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

/** That nobody but the terminal's own account can read keys and record. */
export function examineKeys(data: string): readonly Finding[] {
  const keys = identityFiles(data);
  if (keys.length === 0)
    return [well("keys", "There are no keys yet. The terminal makes its own at its first start.")];
  if (process.platform === "win32") {
    return [
      look("keys", "On Windows, see for yourself that only the terminal's account may open this folder."),
    ];
  }
  const secrets = [...keys, ...[storeFile, facilityFile].map((name) => join(data, name))].filter(existsSync);
  const open = secrets.filter((file) => (statSync(file).mode & 0o077) !== 0);
  return open.length === 0
    ? [well("keys", "Only the terminal's own account can read its keys and its record.")]
    : open.map((file) =>
        wrong(
          "keys",
          `Other accounts can open ${file}. Take that away (chmod go= on it), and ask who has read it.`,
        ),
      );
}

export function examineDisk(data: string): Finding {
  const { freeBytes, isNearlyFull } = openReserve(data).state();
  const free = `${Math.floor(freeBytes / 2 ** 20)} MB are free`;
  return isNearlyFull
    ? wrong(
        "disk",
        `The disk is almost full: ${free}, and the reserve is used up. Export now, then make room.`,
      )
    : well("disk", `${free} on the disk.`);
}

export async function examineBackups(data: string, nowMs: WallMs): Promise<Finding> {
  const backups = listBackups(data);
  const [newest] = backups;
  if (!newest)
    return look("backup", "There is no backup yet. The terminal makes one a minute after it starts.");
  const good = await newestGoodBackup(data);
  if (!good)
    return wrong(
      "backup",
      `None of ${backups.length} backups can be read. Start the terminal, and ask again.`,
    );
  const when = new Date(good.atMs).toISOString();
  if (good.name !== newest.name) {
    return wrong(
      "backup",
      `The newest backup (${newest.name}) cannot be read. The newest good one is of ${when}.`,
    );
  }
  // The day's backup may not have been made yet today; two days without one is a machine that is hardly on.
  return nowMs - newest.atMs > 2 * dayMs
    ? look(
        "backup",
        `The newest backup is of ${when}, and it is good. Leave the terminal running for a while.`,
      )
    : well("backup", `The newest of ${backups.length} backups is of ${when}, and it is good.`);
}

export function examineClock(db: Db, nowMs: WallMs): Finding {
  const newest = db
    .prepare<[], { ms: WallMs }>("SELECT wall_ms AS ms FROM events ORDER BY position DESC LIMIT 1")
    .get();
  const says = `The clock says ${new Date(nowMs).toISOString()}`;
  const remedy = "Set it; the order of students' work does not depend on it.";
  if (nowMs < earliestMs) return look("clock", `${says}, which cannot be right. ${remedy}`);
  if (newest && nowMs < newest.ms - minuteMs) {
    return look(
      "clock",
      `${says}, and the newest work is of ${new Date(newest.ms).toISOString()}. ${remedy}`,
    );
  }
  return well("clock", `${says}.`);
}
