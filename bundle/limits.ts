/** What a reader is ready to take. All are counted in bytes but `events`. */
export interface BundleLimits {
  /** The whole file. */
  readonly fileBytes: number;
  /** One event's line, without its line feed. */
  readonly eventBytes: number;
  /** All lines after decompression. */
  readonly payloadBytes: number;
  readonly events: number;
}

/** A header line, without its line feed. */
export const maxHeaderBytes = 64 * 1024;

/** How deep arrays and objects may lie in each other, the line itself being 1. */
export const maxDepth = 32;

/**
 * Version 1's limits. `eventBytes`: the largest program (200,000 UTF-16 units) can take 6 bytes for each in JSON,
 * which is 1.2 MB, and its checks' messages come on top. The others leave room for years of a terminal's work.
 */
export const versionOneLimits: BundleLimits = {
  fileBytes: 2 ** 30,
  eventBytes: 2 ** 22,
  payloadBytes: 2 ** 33,
  events: 2_000_000,
};
