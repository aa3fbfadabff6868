/**
 * How Node lays out what `console.log` prints: lines of at most 80 characters, the innermost three levels on one
 * line where they fit, long lists in columns. After `lib/internal/util/inspect.js` of Node 24 (MIT licence).
 */
export interface Layout {
  indentation: number;
  /** The depth of what was formatted last. */
  currentDepth: number;
  readonly breakLength: number;
}

/** Node's for a value in `console.log`. */
export const usualBreakLength = 80;
const compactLevels = 3;

export function arrange(
  layout: Layout,
  output: string[],
  prefix: string,
  braces: readonly [string, string],
  depth: number,
  list: readonly unknown[] | null,
  limit: number,
): string {
  const [open, close] = [prefix + braces[0], braces[1]];
  const entries = output.length;
  const rows = list !== null && entries > 6 ? inColumns(layout, output, list, limit) : output;
  if (layout.currentDepth - depth < compactLevels && entries === rows.length) {
    const start = rows.length + layout.indentation + open.length + 10;
    const joined = rows.join(", ");
    if (fits(rows, start, layout.breakLength) && !joined.includes("\n")) return `${open} ${joined} ${close}`;
  }
  const indent = `\n${" ".repeat(layout.indentation)}`;
  return `${open}${indent}  ${rows.join(`,${indent}  `)}${indent}${close}`;
}

function fits(rows: readonly string[], start: number, breakLength: number): boolean {
  let total = rows.length + start;
  if (total + rows.length > breakLength) return false;
  for (const row of rows) {
    total += row.length;
    if (total > breakLength) return false;
  }
  return true;
}

/** Groups the entries of a long list into columns that look roughly square. The constants are Node's. */
function inColumns(layout: Layout, output: string[], list: readonly unknown[], limit: number): string[] {
  const hasRest = output.length > limit;
  const count = hasRest ? output.length - 1 : output.length;
  const gap = 2;
  const lengths = output.slice(0, count).map((entry) => entry.length);
  const total = lengths.reduce((sum, length) => sum + length + gap, 0);
  const longest = Math.max(0, ...lengths);
  const width = longest + gap;
  if (width * 3 + layout.indentation >= layout.breakLength) return output;
  if (total / width <= 5 && longest > 6) return output;
  const biased = Math.max(width - 3 - Math.sqrt(width - total / output.length), 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * biased * count) / biased),
    Math.floor((layout.breakLength - layout.indentation) / width),
    compactLevels * 4,
    15,
  );
  if (columns <= 1) return output;
  const widths = Array.from({ length: columns }, (_, column) =>
    lengths.reduce((most, length, i) => (i % columns === column ? Math.max(most, length) : most), 0),
  );
  const numbers = output.every((_, i) => typeof list[i] === "number" || typeof list[i] === "bigint");
  const rows: string[] = [];
  for (let i = 0; i < count; i += columns) {
    const end = Math.min(i + columns, count);
    let row = "";
    for (let j = i; j < end; j++) {
      const entry = output[j] ?? "";
      const cell = (widths[j - i] ?? 0) + gap;
      if (j < end - 1) row += numbers ? `${entry}, `.padStart(cell) : `${entry}, `.padEnd(cell);
      else row += numbers ? entry.padStart(cell - gap) : entry;
    }
    rows.push(row);
  }
  if (hasRest) rows.push(output[count] ?? "");
  return rows;
}
