/** What a reader is ready to take. All are counted in bytes but `records`. */
export interface BundleLimits {
  /** The whole file. */
  readonly fileBytes: number;
  /** One record's line, without its line feed. */
  readonly lineBytes: number;
  /** All lines after decompression. */
  readonly payloadBytes: number;
  /** So much may come out of a body of any size … */
  readonly freeBytes: number;
  /** … and beyond that, so many bytes for each byte of the body. */
  readonly ratio: number;
  /** Events, records of a return, or files of a content bundle. */
  readonly records: number;
}

/** A header line, without its line feed. */
export const maxHeaderBytes = 64 * 1024;

/** How deep arrays and objects may lie in each other, the line itself being 1. */
export const maxDepth = 32;

/** For whom a return can be encrypted: each terminal of a facility. A recipient takes 98 bytes of an age header. */
export const maxReturnRecipients = 5000;

/** An age file's header, up to the line feed after its MAC: twice what the most recipients take. */
export const maxAgeHeaderBytes = 2 ** 20;

/**
 * Version 1's limits. `lineBytes`: the largest program (200,000 UTF-16 units) can take 6 bytes for each in JSON,
 * which is 1.2 MB, and its checks' messages come on top. `ratio`: that program handed in again and again comes to 3,600,
 * since each event has a hash that does not compress; the `freeBytes` hold a hundred of it even if it is all control
 * characters, which compress five times as well. The others leave room for years of a terminal's work.
 */
export const versionOneLimits: BundleLimits = {
  fileBytes: 2 ** 30,
  lineBytes: 2 ** 22,
  payloadBytes: 2 ** 33,
  freeBytes: 2 ** 27,
  ratio: 4096,
  records: 2_000_000,
};

/** How much may come out of a body of `bodyBytes`, in bytes. Known before anything is decompressed, so a bomb ends there. */
export function payloadLimit(limits: BundleLimits, bodyBytes: number): number {
  return Math.min(limits.payloadBytes, limits.freeBytes + limits.ratio * bodyBytes);
}

/** One file of a content bundle. */
export const maxContentFileBytes = 2 ** 24;

/** `lineBytes`: the largest file in base64, and what stands around it. */
export const contentLimits: BundleLimits = {
  ...versionOneLimits,
  lineBytes: 24 * 2 ** 20,
  records: 20_000,
};
