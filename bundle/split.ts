import { type BundleLimits, maxHeaderBytes, versionOneLimits } from "./limits.ts";

/**
 * How many of the next events fit into one bundle that no reader finds too large, whatever is in them and however well it
 * compresses; at least 1. `lineBytes`: the length of each event's canonical JSON in UTF-8; read only as far as it fits. So
 * one student who fills a log with what compresses beyond all measure cannot keep everybody's work on a terminal.
 */
export function howManyFit(lineBytes: Iterable<number>, limits: BundleLimits = versionOneLimits): number {
  // What goes around the events: the manifest, which has a line's limit of its own, and the end line.
  let room = Math.min(limits.freeBytes, limits.payloadBytes) - 2 * maxHeaderBytes;
  let count = 0;
  for (const bytes of lineBytes) {
    room -= bytes + 1;
    if (count > 0 && (room < 0 || count === limits.records)) break;
    count++;
  }
  return Math.max(count, 1);
}
