import { CsvError, parse } from "csv-parse/sync";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { asWritten } from "./csv-formula.ts";

export interface CsvRow {
  /** As a spreadsheet counts: the head is 1, and empty lines count. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A far larger roster than any facility's; what a person would not want to preview. */
const mostRows = 20_000;
const separators = [",", ";", "\t", "|"];

/**
 * The rows that hold anything, the head first. `knows` counts how many of a row's cells are known heads: the
 * separator that finds most is the file's. Takes what Excel writes: `sep=;` lines, any line ends, line breaks in quotes, numbers
 * kept as text by `="007"`, cells that were kept from being formulas.
 */
export function readCsv(
  text: string,
  knows: (head: readonly string[]) => number,
): Result<readonly CsvRow[], Refusal<"notCsv" | "tooManyRows">> {
  const hint = /^sep=(.)(\r\n|\r|\n)/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const separator = hint?.[1] ?? bestSeparator(body, knows);
  let rows: CsvRow[];
  try {
    rows = rowsOf(body, separator, mostRows + 2, hint === null ? 1 : 2);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse("notCsv", sayFault(error));
  }
  if (rows.length > mostRows + 1) {
    return refuse(
      "tooManyRows",
      `The file has more than ${mostRows.toLocaleString("en")} rows, so nothing was changed; split it, and import the parts one after the other.`,
    );
  }
  return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== "")));
}

function bestSeparator(text: string, knows: (head: readonly string[]) => number): string {
  const found = separators.map((separator) => ({ separator, known: knowsHead(text, separator, knows) }));
  return found.reduce((best, next) => (next.known > best.known ? next : best)).separator;
}

function knowsHead(text: string, separator: string, knows: (head: readonly string[]) => number): number {
  try {
    const head = rowsOf(text, separator, 20, 1).find(({ cells }) => cells.some((cell) => cell !== ""));
    return head === undefined ? 0 : knows(head.cells);
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
}

/** Throws `CsvError` for text that is no CSV. */
function rowsOf(text: string, separator: string, most: number, firstRow: number): CsvRow[] {
  const records = parse(text, {
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 100_000,
    to: most,
  });
  return records.map((cells, index) => ({ row: index + firstRow, cells: cells.map(cleanCell) }));
}

function cleanCell(text: string): string {
  const kept = /^="(.*)"$/s.exec(text.trim())?.[1];
  return asWritten(kept ?? text).trim();
}

function sayFault(error: CsvError): string {
  const where = typeof error.lines === "number" ? ` near line ${error.lines}` : "";
  const why =
    error.code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quotation mark is opened and not closed again"
      : error.code === "CSV_MAX_RECORD_SIZE"
        ? "one row is far too long, as when a quotation mark is missing"
        : "it is not written as a table of separated values";
  return `The file cannot be read${where} (${why}), so nothing was changed; open it in a spreadsheet program, save it as CSV again, then try again.`;
}
