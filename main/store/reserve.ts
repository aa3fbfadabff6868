import { randomFillSync } from "node:crypto";
import { existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import type { StaffOverview } from "../contract.ts";
import { removeFile, writeDurably } from "../durable-file.ts";
import { reserveFile } from "./places.ts";
import { storeTrouble } from "./trouble.ts";

/** Thousands of attempts of ordinary size, and all that an export or a restart writes. */
const reserveBytes = 16 * 2 ** 20;
/** On a small disk the reserve takes no more than this share of what is free, and less than 1 MiB is no reserve. */
const shareOfFree = 1 / 8;
const leastBytes = 2 ** 20;

/**
 * Room that is set aside for a full disk. When a write finds no room, the reserve is given up and the write tried
 * again, so that students' work can still be saved and carried away while staff make room.
 */
export interface Reserve {
  /** Does a write that leaves nothing behind when it fails; once more if a full disk stopped it and room was left. */
  within<T>(write: () => T): T;
  /** Sets the room aside (again) where there is enough. Throws what the file system throws, but for a full disk. */
  restock(): Promise<void>;
  state(): StaffOverview["disk"];
}

export function openReserve(data: string): Reserve {
  const file = join(data, reserveFile);
  return {
    within(write) {
      try {
        return write();
      } catch (error) {
        if (storeTrouble(error)?.kind !== "diskFull" || !existsSync(file)) throw error;
        removeFile(file);
        return write();
      }
    },
    async restock() {
      if (existsSync(file)) return;
      const bytes = Math.min(reserveBytes, Math.floor(freeBytes(data) * shareOfFree));
      if (bytes < leastBytes) return;
      try {
        await writeDurably(file, pieces(bytes));
      } catch (error) {
        if (storeTrouble(error)?.kind !== "diskFull") throw error;
      }
    },
    state() {
      const free = freeBytes(data);
      return { freeBytes: free, isNearlyFull: !existsSync(file) && free < 4 * reserveBytes };
    },
  };
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Random, because some file systems compress, and zeros would reserve nothing. */
function* pieces(bytes: number): IterableIterator<Uint8Array> {
  for (let left = bytes; left > 0; left -= 2 ** 20) {
    yield randomFillSync(new Uint8Array(Math.min(left, 2 ** 20)));
  }
}
