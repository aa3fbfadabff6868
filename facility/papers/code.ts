/** How many columns of code fit beside the numbers. */
const columns = 88;
const tab = 4;

/** Beyond Latin-1, what PDF's Courier has: Windows code page 1252 (PDF 32000-1, Annex D). */
const alsoKnown = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");

/** A text with each character that paper cannot show spelt as JavaScript spells it, and tabs as spaces. */
export function printable(text: string): string {
  let line = "";
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (char === "\t") line += " ".repeat(tab - (line.length % tab));
    else if ((point >= 32 && point < 127) || (point > 160 && point < 256) || alsoKnown.has(char))
      line += char;
    else if (point === 160) line += " ";
    else line += `\\u{${point.toString(16)}}`;
  }
  return line;
}

export interface PrintedLine {
  /** Of the program, 1-based; `null`: it goes on from the line above. */
  readonly number: number | null;
  readonly text: string;
}

/** A program's lines as they fit on paper. An end of line at the end makes no empty one. */
export function printedLines(program: string): readonly PrintedLine[] {
  const lines = program.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const whole = printable(line).trimEnd();
    const pieces: PrintedLine[] = [{ number: at + 1, text: whole.slice(0, columns) }];
    for (let from = columns; from < whole.length; from += columns)
      pieces.push({ number: null, text: whole.slice(from, from + columns) });
    return pieces;
  });
}

/** As they are set, with room for four digits. */
export function numbered(program: string): readonly string[] {
  return printedLines(program).map(({ number, text }) => `${String(number ?? "").padStart(4)}  ${text}`);
}
