import { versionOneLimits } from "../bundle/bundle.ts";

/** What the server is ready to bear, so that no peer on the network can fill its disk, its memory or its time. */
export interface ServeLimits {
  /** The whole of one bundle. */
  readonly fileBytes: number;
  /** Uploads that have begun and are not taken yet, of all terminals together. */
  readonly uploads: number;
  /** What they may take on the disk, together. */
  readonly uploadBytes: number;
  /** What they leave free on the disk for the database. */
  readonly keepFreeBytes: number;
  /** An upload that nobody has gone on with for so long is removed. */
  readonly uploadAgeMs: number;
  /** Bundles that wait to be taken in; whoever comes then is told to come again. */
  readonly waiting: number;
  /** Asks of one address in a minute. */
  readonly asksPerMinute: number;
  /** Open connections: of one address, and of all together. */
  readonly connectionsPerAddress: number;
  readonly connections: number;
  /** A sender who brings fewer than `slowBytes` in `slowMs` is cut off; what has arrived stays. */
  readonly slowMs: number;
  readonly slowBytes: number;
  /** For the head of an ask, from its first byte. */
  readonly headMs: number;
  /** A connection on which nothing moves for so long is closed: whoever waited for a very large bundle asks again. */
  readonly idleMs: number;
  /** How long, and for how many bytes, a refused sender is heard out, so that the answer reaches it. */
  readonly lingerMs: number;
  readonly lingerBytes: number;
  /** How long uploads may go on after the server was told to end. */
  readonly graceMs: number;
}

/**
 * A class room behind one router (40 terminals, three asks each) stays far below what one address may do.
 * 2,000 uploads are twice the terminals of a large facility. 4 GiB are four of the largest files.
 */
export const ordinaryLimits: ServeLimits = {
  fileBytes: versionOneLimits.fileBytes,
  uploads: 2_000,
  uploadBytes: 2 ** 32,
  keepFreeBytes: 2 ** 29,
  uploadAgeMs: 2 * 24 * 3_600_000,
  waiting: 256,
  asksPerMinute: 600,
  connectionsPerAddress: 128,
  connections: 2_048,
  slowMs: 20_000,
  slowBytes: 4_096,
  headMs: 10_000,
  idleMs: 300_000,
  lingerMs: 2_000,
  lingerBytes: 2 ** 20,
  graceMs: 10_000,
};
