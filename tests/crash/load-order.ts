import type { Place } from "./terminal.ts";

/** What a terminal under load is to do. */
export interface LoadOrder {
  readonly place: Place;
  readonly students: readonly string[];
  readonly seed: number;
  /** Works above this number were never handed in before. */
  readonly firstWork: number;
}
