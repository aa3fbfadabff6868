/** A piece of a sentence, as checks, hints and the sandbox write it. */
export interface Part {
  readonly kind: "text" | "code" | "italics";
  readonly text: string;
}

/** Between backticks, or between two stars that hold words: `3 * 4` outside of backticks is no italics. */
const marked = /`([^`]+)`|(?<![\p{L}\p{N}*])\*(\p{L}(?:[^*`\n]*[\p{L}\p{N}])?)\*(?![\p{L}\p{N}*])/gu;

/** The pieces of a sentence. One with an odd backtick is shown as it is. */
export function partsOf(text: string): readonly Part[] {
  if (text.split("`").length % 2 === 0) return [{ kind: "text", text }];
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(marked)) {
    const [whole, code, italics] = found;
    if (found.index > at) parts.push({ kind: "text", text: text.slice(at, found.index) });
    parts.push(code === undefined ? { kind: "italics", text: italics ?? "" } : { kind: "code", text: code });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}
