import { open } from "node:fs/promises";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { decodeText, type Encoding } from "./csv-decode.ts";
import { readCsv } from "./csv-read.ts";
import { findColumns, hasNames, isOneRoster } from "./roster-columns.ts";
import { type RosterRows, readRows } from "./roster-rows.ts";

export interface RosterFile extends RosterRows {
  readonly head: readonly string[];
  readonly encoding: Encoding;
  readonly oneRoster: boolean;
}

export type RosterFileRefusal = Refusal<
  "notCsv" | "tooManyRows" | "noNameColumn" | "emptyRoster" | "rosterTooLarge"
>;

/** What a roster of 20,000 rows cannot reach. */
const mostBytes = 8 * 1024 * 1024;

/** Throws the file system's error. */
export async function readRosterFile(path: string): Promise<Result<RosterFile, RosterFileRefusal>> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > mostBytes) {
      return refuse(
        "rosterTooLarge",
        `${path} is larger than any roster, so it was not read; check that it is the right file.`,
      );
    }
    return readRoster(await file.readFile());
  } finally {
    await file.close();
  }
}

/** Takes any bytes: what is no roster is refused. */
export function readRoster(bytes: Uint8Array): Result<RosterFile, RosterFileRefusal> {
  const { text, encoding } = decodeText(bytes);
  const csv = readCsv(text, (head) => findColumns(head).size);
  if (!csv.ok) return csv;
  const [head, ...rows] = csv.value;
  const columns = findColumns(head?.cells ?? []);
  if (head === undefined || !hasNames(columns)) {
    return refuse(
      "noNameColumn",
      'The first row of the file does not say which column holds the names, so nothing was changed; head that column with "Name" (or two with "First name" and "Last name"), then try again.',
    );
  }
  if (rows.length === 0) {
    return refuse(
      "emptyRoster",
      "The file has a head and no students under it, so nothing was changed; check that it is the right one.",
    );
  }
  return ok({ head: head.cells, encoding, oneRoster: isOneRoster(columns), ...readRows(columns, rows) });
}
