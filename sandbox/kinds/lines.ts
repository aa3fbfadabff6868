/** What may differ between a printed line and the wanted one, beside what nobody can see. */
export interface Strictness {
  readonly case?: "any" | undefined;
  readonly spaces?: "any" | undefined;
  readonly numbers?: number | undefined;
}

/**
 * A text as the lines that a person sees: the kind of line end, spaces at a line's end, blank lines at the end and
 * signs without any look do not count; letters that Unicode can write in two ways are written in one.
 */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) =>
    line
      .normalize("NFC")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
      .replace(/\p{Zs}/gu, " ")
      .trimEnd(),
  );
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

/** True if the lines are the same under a change to each. */
export function sameUnder(
  a: readonly string[],
  b: readonly string[],
  change: (line: string) => string,
): boolean {
  return a.length === b.length && a.every((line, index) => change(line) === change(b[index] ?? ""));
}

export const withoutSpaces = (line: string): string => line.replace(/\s/gu, "");

export function sameLine(
  wanted: string,
  found: string,
  { case: letters, spaces, numbers }: Strictness,
): boolean {
  const change = (line: string): string => {
    const cased = letters === "any" ? line.toLowerCase() : line;
    return spaces === "any" ? withoutSpaces(cased) : cased;
  };
  const [a, b] = [change(wanted), change(found)];
  return a === b || (numbers !== undefined && sameNumbers(a, b, numbers));
}

const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/** The numbers in a text, and what stands around them. */
export function numbersIn(line: string): { readonly values: readonly number[]; readonly around: string } {
  return { values: (line.match(number) ?? []).map(Number), around: line.replace(number, "0") };
}

/** What a sum in binary may be off by, so that a tolerance of 0.01 takes 0.11 for 0.1. */
const roundingSlack = 1e-9;

function sameNumbers(a: string, b: string, tolerance: number): boolean {
  const [wanted, found] = [numbersIn(a), numbersIn(b)];
  return (
    wanted.around === found.around &&
    wanted.values.every((value, index) => {
      const gap = Math.abs(value - (found.values[index] ?? Number.NaN));
      return gap <= tolerance + roundingSlack;
    })
  );
}

const quoted = /^(["'`“‘«])(.*)["'`”’»]$/u;

/** The line without quotation marks around it; null if it has none. */
export function unquoted(line: string): string | null {
  return quoted.exec(line.trim())?.[2] ?? null;
}

/**
 * The first letter that is not the wanted one and that no keyboard here has, if nothing else is wrong with the line:
 * most likely it looks the same.
 */
export function lookAlike(wanted: string, found: string): string | null {
  const [a, b] = [[...wanted], [...found]];
  const wrong = b.filter((sign, index) => sign !== a[index]);
  const isStrange = (sign: string, index: number) =>
    sign === a[index] || ((sign.codePointAt(0) ?? 0) > 0x7f && (a[index]?.codePointAt(0) ?? 0x80) < 0x80);
  return a.length === b.length && b.every(isStrange) ? (wrong[0] ?? null) : null;
}
