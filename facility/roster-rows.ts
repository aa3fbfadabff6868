import { type StudentId, studentId } from "../bundle/ids.ts";
import type { Result } from "../bundle/std.ts";
import type { CsvRow } from "./csv-read.ts";
import { type Column, type Columns, isOneRoster } from "./roster-columns.ts";
import { fitName } from "./secrets.ts";

/** What a row says of one student. */
export interface RosterRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly name: string;
  /** `null`: the file has no such column, or nothing in it, and so says nothing about it. */
  readonly number: string | null;
  /** The same. */
  readonly class: string | null;
  /** Foothold's own id, from an exported roster. */
  readonly student: StudentId | null;
  readonly pin: string | null;
  /** The row says itself that this student is not here any more. */
  readonly archived: boolean;
}

/** A row that does not fit, with a sentence on why. */
export interface UnfitRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

export interface RosterRows {
  readonly rows: readonly RosterRow[];
  readonly unfit: readonly UnfitRow[];
  /** People in a OneRoster file who are no students: passed over. */
  readonly others: number;
}

export function readRows(columns: Columns, csv: readonly CsvRow[]): RosterRows {
  const rows: RosterRow[] = [];
  const unfit: UnfitRow[] = [];
  let others = 0;
  const oneRoster = isOneRoster(columns);
  for (const { row, cells } of csv) {
    const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
    if (oneRoster && cell("role").toLowerCase() !== "student") {
      others++;
      continue;
    }
    const read = oneRoster ? fromOneRoster(cell) : fromPlain(cell);
    if (read.ok) rows.push({ row, cells, ...read.value });
    else unfit.push({ row, cells, reason: read.refusal });
  }
  return { rows, unfit, others };
}

type Read = Result<Omit<RosterRow, "row" | "cells">, string>;
const no = (refusal: string): Read => ({ ok: false, refusal });

function fromPlain(cell: (column: Column) => string): Read {
  const whole = cell("name");
  const text = whole === "" ? `${cell("firstName")} ${cell("lastName")}` : whole;
  const pin = cell("pin");
  if (pin !== "" && !/^[0-9]{4,12}$/.test(pin)) {
    return no("A PIN has 4 to 12 digits; correct it, or leave it empty to have one made.");
  }
  const own = studentId.safeParse(cell("student"));
  if (cell("student") !== "" && !own.success) {
    return no("The Foothold id is not whole; copy it again, or leave it empty.");
  }
  const group = cell("class");
  const name = group === "" ? null : fitName(group);
  if (name !== null && !(name.ok && name.value.isWellFormed()))
    return no("The class is longer than 100 characters or holds signs that cannot be shown; correct it.");
  return check(text, cell("number"), {
    class: name?.value ?? null,
    student: own.data ?? null,
    pin: pin === "" ? null : pin,
    archived: !/^(|no|n|false|0)$/i.test(cell("archived")),
  });
}

/** The key of the other system is its `sourcedId`: results that go back to it are found by that. */
function fromOneRoster(cell: (column: Column) => string): Read {
  if (cell("sourcedId") === "") return no("The sourcedId is missing; export the file again from its system.");
  const name = [cell("givenName"), cell("middleName"), cell("familyName")].join(" ");
  const gone =
    cell("status").toLowerCase() === "tobedeleted" || cell("enabledUser").toLowerCase() === "false";
  // In OneRoster, classes stand in files of their own.
  return check(name, cell("sourcedId"), { class: null, student: null, pin: null, archived: gone });
}

function check(
  text: string,
  number: string,
  rest: Pick<RosterRow, "class" | "student" | "pin" | "archived">,
): Read {
  if (text.trim() === "") return no("The name is missing; fill it in.");
  const name = fitName(text);
  if (!name.ok)
    return no("The name is longer than 100 characters or holds signs that cannot be shown; correct it.");
  if (!name.value.isWellFormed()) return no("The name holds signs that cannot be shown; correct it.");
  const fault = faultOfNumber(number);
  if (fault !== null) return no(fault);
  return { ok: true, value: { name: name.value, number: number === "" ? null : number, ...rest } };
}

/** Why a text cannot be a student's number; `null` if it can. Any text can, so that every system's own fits. */
export function faultOfNumber(number: string): string | null {
  if (/^\d[.,]\d+e\+?\d+$/i.test(number)) {
    return "The spreadsheet has shortened this number and its digits are lost; set the column's format to text and type it again.";
  }
  if (number.length > 100 || /\p{C}/u.test(number)) {
    return "The number is longer than 100 characters or holds signs that cannot be shown; correct it.";
  }
  return null;
}
