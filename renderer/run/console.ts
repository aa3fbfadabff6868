import type { Level } from "../../main/contract.ts";

/** What a line of the console is: printed, a question of the program, what the person typed, a call and its value. */
export type LineKind = Level | "question" | "typed" | "call" | "gave" | "failed";

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  /** How many characters of the line are not kept. */
  readonly cut: number;
}

/** Lines that are drawn together. Those of a full block never change, so it is drawn once. */
export interface LineBlock {
  readonly id: number;
  readonly lines: readonly Line[];
}

/** What a program printed: its first lines and its last. Between them, `leftOut` lines are not kept. */
export interface Printed {
  readonly first: readonly LineBlock[];
  readonly last: readonly LineBlock[];
  readonly leftOut: number;
  /** Lines that the program printed, kept or not. */
  readonly count: number;
}

export const nothingPrinted: Printed = { first: [], last: [], leftOut: 0, count: 0 };

export const linesInBlock = 100;
/** Nobody reads more than some thousand lines; a page with more is slow to scroll on an old PC. */
export const firstBlocks = 10;
export const lastBlocks = 20;
export const longestLine = 5_000;

const levels: ReadonlySet<LineKind> = new Set(["log", "info", "debug", "warn", "error"]);

/** With the lines of a text, whose last line end ends nothing. */
export function withText(printed: Printed, kind: LineKind, text: string): Printed {
  const texts = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  const lines = texts.map((line) => cutLine(kind, line));
  let at = 0;
  const first = [...printed.first];
  if (printed.last.length === 0) {
    at = fill(first, lines, 0, firstBlocks);
  }
  const last = [...printed.last];
  fill(last, lines, at, Number.POSITIVE_INFINITY, lastId(first) + 1);
  const gone = last.splice(0, Math.max(0, last.length - lastBlocks));
  return {
    first,
    last,
    leftOut: printed.leftOut + gone.reduce((sum, block) => sum + block.lines.length, 0),
    count: printed.count + (levels.has(kind) ? lines.length : 0),
  };
}

/** Adds lines from `at` on until there are `most` full blocks. Gives how far it came. */
function fill(blocks: LineBlock[], lines: readonly Line[], at: number, most: number, fromId = 0): number {
  let next = at;
  while (next < lines.length) {
    const open = blocks.at(-1);
    if (open !== undefined && open.lines.length < linesInBlock) {
      const more = lines.slice(next, next + linesInBlock - open.lines.length);
      blocks[blocks.length - 1] = { id: open.id, lines: [...open.lines, ...more] };
      next += more.length;
    } else if (blocks.length < most) {
      blocks.push({ id: open === undefined ? fromId : open.id + 1, lines: [] });
    } else break;
  }
  return next;
}

const lastId = (blocks: readonly LineBlock[]): number => blocks.at(-1)?.id ?? -1;

function cutLine(kind: LineKind, text: string): Line {
  const cut = Math.max(0, text.length - longestLine);
  return { kind, text: cut === 0 ? text : text.slice(0, longestLine).toWellFormed(), cut };
}

/** The printed lines as a text if they are short enough to be read out; null if not. */
export function briefly(printed: Printed): string | null {
  if (printed.count > 5 || printed.leftOut > 0) return null;
  const lines = printed.first.flatMap((block) => block.lines).filter(({ kind }) => levels.has(kind));
  const text = lines.map((line) => line.text).join("\n");
  return text.length > 300 ? null : text;
}
