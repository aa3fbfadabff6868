/** Cells of a column; where a row has none, it stays empty. */
export type Column = readonly (string | undefined)[];

const marks = /[\p{Mn}\p{Me}\p{Cf}]/gu;
/** Characters that take two places in a fixed-width font (Unicode's East Asian Width W and F, without rare planes). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/gu;

function widthOf(text: string): number {
  const bare = text.normalize("NFC").replaceAll(marks, "");
  return [...bare].length + [...bare.matchAll(wide)].length;
}

/** A table as Node's console draws it. The columns stand under their names in `head`. */
export function drawTable(head: readonly string[], columns: readonly Column[]): string {
  const height = Math.max(0, ...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? ""));
  const widths = head.map((name, at) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)));
    return `│ ${padded.join(" │ ")} │`;
  };
  const rule = (left: string, cross: string, right: string): string =>
    left + widths.map((width) => "─".repeat(width + 2)).join(cross) + right;
  return [rule("┌", "┬", "┐"), line(head), rule("├", "┼", "┤"), ...rows.map(line), rule("└", "┴", "┘")].join(
    "\n",
  );
}
