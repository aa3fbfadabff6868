import { byteOrderMark, csvRows } from "./csv-write.ts";
import type { Admitted } from "./roster-import.ts";
import type { Enrolled } from "./roster-plan.ts";
import type { UnfitRow } from "./roster-rows.ts";

/** A roster that `roster import` reads back as it was. */
export function rosterCsv(students: readonly Enrolled[]): string {
  const rows = students.map(({ name, number, class: group, id, archived }) => [
    name,
    number,
    group,
    id,
    archived ? "yes" : "",
  ]);
  return byteOrderMark + csvRows([["Name", "Number", "Class", "Foothold id", "Archived"], ...rows]);
}

/** For printing and handing out, a line for each student. */
export function pinsCsv(admitted: readonly Admitted[]): string {
  return (
    byteOrderMark +
    csvRows([["Name", "Number", "PIN"], ...admitted.map(({ name, number, pin }) => [name, number, pin])])
  );
}

/** The rows as they were, with why each does not fit, so that they can be corrected in place and imported. */
export function unfitCsv(head: readonly string[], unfit: readonly UnfitRow[]): string {
  const reason = "Reason (this column is not read)";
  const width = Math.max(head.length, ...unfit.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? "");
  return (
    byteOrderMark +
    csvRows([[...wide(head), reason], ...unfit.map(({ cells, reason: why }) => [...wide(cells), why])])
  );
}
