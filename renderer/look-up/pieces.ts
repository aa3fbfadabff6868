import { stemmed } from "../../curriculum/search/text.ts";

/** A piece of a text, in parts: those that were looked for are marked. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

const word = /[\p{L}\p{N}_$]+/gu;

/** The whole of a short text, its words of `stems` marked. */
export function marked(text: string, stems: ReadonlySet<string>): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(word)) {
    if (!stems.has(stemmed(found[0]))) continue;
    if (found.index > at) parts.push({ text: text.slice(at, found.index), isMarked: false });
    parts.push({ text: found[0], isMarked: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}

/** How much of a text stands before what was found, and in all. */
const before = 40;
const length = 150;

/** The piece of a text in which its first word of `stems` stands, cut at words; the text's beginning where it has none. */
export function pieceOf(text: string, stems: ReadonlySet<string>): readonly Part[] {
  let first = 0;
  for (const found of stems.size === 0 ? [] : text.matchAll(word)) {
    if (!stems.has(stemmed(found[0]))) continue;
    first = found.index;
    break;
  }
  const from = first <= before ? 0 : text.indexOf(" ", first - before) + 1;
  const end = from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
  const to = end <= first ? Math.min(text.length, from + length) : end;
  return marked(`${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`, stems);
}
