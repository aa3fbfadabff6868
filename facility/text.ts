import { plain } from "../bundle/std.ts";

export { plain };

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const width = (text: string) => [...graphemes.segment(text)].length;

/** Rows under a head, in columns that line up, without spaces at line ends. Numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => plain(String(cell))));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ""))));
  const toRight = head.map((_, column) => rows.length > 0 && rows.every((row) => isNumeric(row[column])));
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const gap = " ".repeat((widths[column] ?? 0) - width(cell));
          return toRight[column] ? gap + cell : cell + gap;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const isNumeric = (cell: string | number | undefined) => typeof cell === "number" || cell === "";

/** `2026-08-02 10:15`, by this machine's time zone. */
export function localTime(ms: number): string {
  const at = new Date(ms);
  if (Number.isNaN(at.getTime())) return "?";
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `1 event`, `2 events`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
