import { en } from "./en.ts";
import { es } from "./es.ts";
import type { WordKey } from "./say.ts";

/** What the catalogue says under a name, `{…}` standing for values. */
export interface Said {
  readonly en: string;
  readonly es: string;
}

/** True where `pattern` is the key, or `kind.*` for a key of that kind. */
export function covers(pattern: string, key: string): boolean {
  return pattern.endsWith(".*") ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

/**
 * What is said of each of several things that a person can be sent to, by the patterns of its keys. A key belongs to the one
 * that names it in full, before any that names its kind.
 */
export function saidOf(patterns: readonly (readonly string[])[]): readonly (readonly Said[])[] {
  const owners = new Map<WordKey, number>();
  for (const isWhole of [false, true]) {
    for (const key of Object.keys(en) as WordKey[]) {
      const owner = patterns.findIndex((own) =>
        own.some((pattern) => pattern.endsWith(".*") !== isWhole && covers(pattern, key)),
      );
      if (owner >= 0) owners.set(key, owner);
    }
  }
  return patterns.map((_, at) =>
    [...owners].filter(([, owner]) => owner === at).map(([key]) => ({ en: en[key], es: es[key] })),
  );
}
