import type { Words } from "../../main/contract.ts";
import type { EntryKey } from "./entries.ts";

interface Pattern {
  readonly page: EntryKey;
  readonly looks: RegExp;
  /** How many letters of it are fixed. */
  readonly fixed: number;
}

/**
 * Finds the page of errors that a message belongs to. A message may have something before what is explained (whose check it was)
 * and behind it (a hint): what is said first counts, and of two that begin in one place the one with more words of its own.
 */
export function explainerOf({ errors }: Pick<Words, "errors">): (message: string) => EntryKey | null {
  let patterns: readonly Pattern[] | null = null;
  return (message) => {
    patterns ??= errors.flatMap(({ id, says }) =>
      says.flatMap(({ en, es }) => [en, es].flatMap((text) => patternOf(`error ${id}`, text))),
    );
    let best: { readonly page: EntryKey; readonly at: number; readonly fixed: number } | null = null;
    for (const { page, looks, fixed } of patterns) {
      const at = looks.exec(message)?.index;
      if (at === undefined) continue;
      if (best === null || at < best.at || (at === best.at && fixed > best.fixed)) best = { page, at, fixed };
    }
    return best?.page ?? null;
  };
}

/** A value in a message is a name, a number or a piece of code: as long as that, and no longer. */
const value = "[^]{1,300}?";

/** Of a sentence; what is only a part of one, such as “Something”, is none. */
function patternOf(page: EntryKey, text: string): readonly Pattern[] {
  if (!/\s/.test(text) || !/[.?!…}]$/.test(text)) return [];
  const pieces = text.split(/\{\w+\}/);
  const fixed = pieces.join("").length;
  const inner = pieces.filter((piece, at) => piece !== "" || (at > 0 && at < pieces.length - 1));
  return [{ page, fixed, looks: new RegExp(inner.map((piece) => escaped(piece)).join(value)) }];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
