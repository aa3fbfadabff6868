/** A piece of a text that was compared with another. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

export interface Compared {
  readonly expected: readonly Piece[];
  readonly got: readonly Piece[];
}

/** Shorter ones are taken in at a glance, and marks in them would only be in the way. */
const glance = 12;
/** Cells of the table that comparing fills; more would hold the page up. */
const mostCells = 250_000;

/**
 * Where two values, as text, differ: word by word, by their longest common subsequence (Hunt and McIlroy, 1976). `null`
 * where both are short, or so unlike that nearly everything would be marked.
 */
export function differ(expected: string, got: string): Compared | null {
  if (Math.max(expected.length, got.length) < glance || expected === got) return null;
  // "anything but 7": nothing in the value is different, which is what is wrong.
  if (isAnythingBut(expected, got)) return null;
  const [a, b] = [tokensOf(expected), tokensOf(got)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = { a: new Set<number>(), b: new Set<number>() };
  for (let at = 0; at < start; at++) both(same, at, at);
  for (let back = 1; back <= end; back++) both(same, a.length - back, b.length - back);
  const middles = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  for (const [i, j] of commonIn(...middles)) both(same, start + i, start + j);
  const kept = [...same.a].reduce((sum, at) => sum + (a[at]?.trim().length ?? 0), 0);
  if (kept * 3 < Math.min(expected.trim().length, got.trim().length)) return null;
  return { expected: piecesOf(a, same.a), got: piecesOf(b, same.b) };
}

const isAnythingBut = (expected: string, got: string): boolean =>
  /^\p{L}+ .*\p{L} $/su.test(before(expected, got));

/** What stands before `end` in a text that ends with it; empty where it does not. */
const before = (text: string, end: string): string => (text.endsWith(end) ? text.slice(0, -end.length) : "");

/** Words and numbers whole, each run of spaces, each other sign by itself. */
function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_$]+|\s+|[^\p{L}\p{N}_$\s]/gu) ?? [];
}

function both(same: { readonly a: Set<number>; readonly b: Set<number> }, i: number, j: number): void {
  same.a.add(i);
  same.b.add(j);
}

/** The places, in either, of a longest common subsequence. Empty where the table would be too large. */
function commonIn(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > mostCells) return [];
  const longest = new Uint16Array((a.length + 1) * width);
  const cell = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (cell(i + 1, j) >= cell(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Neighbours of one kind become one piece; a space between two that differ belongs to them. */
function piecesOf(tokens: readonly string[], same: ReadonlySet<number>): readonly Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  tokens.forEach((text, at) => {
    const isBetween =
      /^ +$/.test(text) && at > 0 && !same.has(at - 1) && at + 1 < tokens.length && !same.has(at + 1);
    const differs = isBetween || !same.has(at);
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  });
  return pieces;
}
