import { mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { WallMs } from "../bundle/std.ts";
import { privateFile, privateFolder } from "./files.ts";
import type { ServeLimits } from "./serve-limits.ts";

/** SHA-512 of a whole file, lower-case hex: what an upload is called. */
export const fileHash = /^[0-9a-f]{128}$/;

interface Part {
  /** How many bytes of it are on the disk. */
  bytes: number;
  /** How many more the present sender has announced. */
  promised: number;
  touchedMs: WallMs;
}

/** One upload that is being written. */
export interface PartWriter {
  write(piece: Uint8Array): Promise<void>;
  /** Flushes what was written to the disk, and lets others go on with this upload. */
  close(): Promise<void>;
}

/**
 * The folder of uploads that are not taken yet, a file for each, named by the hash that the whole will have. It is this
 * process's own: nobody else writes there. Its methods throw the file system's errors.
 */
export class Inbox {
  readonly #folder: string;
  readonly #limits: ServeLimits;
  readonly #parts = new Map<string, Part>();

  private constructor(folder: string, limits: ServeLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** Finds what an earlier run has left. */
  static async open(folder: string, limits: ServeLimits): Promise<Inbox> {
    await mkdir(folder, { recursive: true, mode: privateFolder });
    const inbox = new Inbox(folder, limits);
    for (const name of await readdir(folder)) {
      const hash = name.slice(0, -suffix.length);
      if (!name.endsWith(suffix) || !fileHash.test(hash)) continue;
      const { size, mtimeMs } = await stat(join(folder, name));
      inbox.#parts.set(hash, { bytes: size, promised: 0, touchedMs: Math.floor(mtimeMs) as WallMs });
    }
    return inbox;
  }

  path(hash: string): string {
    return join(this.#folder, `${hash}${suffix}`);
  }

  /** How many bytes have arrived; `null`: nothing. */
  offset(hash: string): number | null {
    return this.#parts.get(hash)?.bytes ?? null;
  }

  all(): readonly { readonly hash: string; readonly touchedMs: WallMs }[] {
    return [...this.#parts].map(([hash, { touchedMs }]) => ({ hash, touchedMs }));
  }

  /** Can `bytes` more be borne for this upload? */
  async hasRoom(hash: string, bytes: number): Promise<boolean> {
    if (!this.#parts.has(hash) && this.#parts.size >= this.#limits.uploads) return false;
    if (this.#used() + bytes > this.#limits.uploadBytes) return false;
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize - bytes >= this.#limits.keepFreeBytes;
  }

  /** Goes on with an upload at its end, or (`from` 0) begins it anew. `promised`: bytes that were announced. */
  async write(hash: string, from: number, promised: number, nowMs: WallMs): Promise<PartWriter> {
    const part: Part = { bytes: from, promised, touchedMs: nowMs };
    this.#parts.set(hash, part);
    const file = await open(this.path(hash), from === 0 ? "w" : "r+", privateFile);
    return {
      write: async (piece) => {
        for (let done = 0; done < piece.length; ) {
          const { bytesWritten } = await file.write(piece, done, piece.length - done, part.bytes);
          done += bytesWritten;
          part.bytes += bytesWritten;
          part.promised = Math.max(0, part.promised - bytesWritten);
        }
      },
      close: async () => {
        part.promised = 0;
        try {
          await file.datasync();
        } finally {
          await file.close();
        }
      },
    };
  }

  /** True while all uploads together are within what they may take: an upload need not say how long it will be. */
  isWithinLimits(): boolean {
    return this.#used() <= this.#limits.uploadBytes;
  }

  /** After a failure: what the disk says counts. */
  async lookAgain(hash: string): Promise<void> {
    const part = this.#parts.get(hash);
    if (part === undefined) return;
    const bytes = await stat(this.path(hash)).then(
      ({ size }) => size,
      () => null,
    );
    if (bytes === null) this.#parts.delete(hash);
    else part.bytes = bytes;
  }

  /** Takes an upload away: it was taken in, or is worth nothing. */
  async remove(hash: string): Promise<void> {
    await rm(this.path(hash), { force: true });
    this.#parts.delete(hash);
  }

  #used(): number {
    let sum = 0;
    for (const { bytes, promised } of this.#parts.values()) sum += bytes + promised;
    return sum;
  }
}

const suffix = ".part";
