import type { WallMs } from "../../bundle/std.ts";
import type { VersionWhy } from "../contract.ts";

/** How many versions of a student's exercise are kept, the present text among them. */
export const keptVersions = 50;

/** Someone who types without a pause makes a version of it this often, not one with each key. */
const versionMs = 60_000;

interface Newest {
  readonly text: string;
  readonly why: VersionWhy;
  readonly beganMs: WallMs;
}

interface Next {
  readonly text: string;
  readonly why: VersionWhy;
  readonly atMs: WallMs;
}

/**
 * What a save does with the versions of its exercise: `begin` a new one, `replace` the newest one's text (somebody is
 * typing on), or `mark` it (`null`: there is nothing to write) because its text is the same.
 * A file more or less is another version: what was in it is not typed over. Texts are compared as they are spelt. A clock that was set back begins a version: no text hides in one for hours.
 */
export function ruleOf(
  newest: Newest | null,
  next: Next,
): "begin" | "replace" | { readonly mark: VersionWhy | null } {
  if (!newest) return "begin";
  if (newest.text === next.text) {
    return { mark: next.why === "handedIn" && newest.why !== "handedIn" ? "handedIn" : null };
  }
  const ageMs = next.atMs - newest.beganMs;
  const isTypedOn = newest.why === "typed" && next.why === "typed";
  return isTypedOn && sameFiles(newest.text, next.text) && ageMs >= 0 && ageMs < versionMs
    ? "replace"
    : "begin";
}

const sameFiles = (one: string, other: string): boolean => namesIn(one) === namesIn(other);

const namesIn = (text: string): string => Object.keys(JSON.parse(text)).sort().join("/");
