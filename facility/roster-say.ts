import type { Change, Enrolled } from "./roster-plan.ts";
import type { ImportDone } from "./roster-run.ts";
import { counted, plain } from "./text.ts";

/** An import or its preview for a person. `refused`: why rows do not fit. */
export function sayImport({ file, plan, applied, archiveMissing, pins, errors }: ImportDone) {
  const { added, changed, unchanged, missing, unfit } = plan;
  const done = [
    ...added.map(({ name, number, archived }) => `  new        ${sayWho({ name, number, archived })}`),
    ...changed.flatMap(sayChange),
    ...missing.map((student) => `  ${archiveMissing ? "archived " : "no row   "}  ${sayWho(student)}`),
    `${applied ? "Done" : "Preview"}: ${added.length} new, ${changed.length} changed, ${unchanged.length} unchanged, ${missing.length} in no row, ${unfit.length} that ${unfit.length === 1 ? "does" : "do"} not fit.`,
  ];
  if (missing.length > 0 && !archiveMissing)
    done.push(
      "Those in no row stay as they are; --archive-missing would archive them, with all of their work kept.",
    );
  if (file.others > 0)
    done.push(`Passed over ${counted(file.others, "person", "people")} in the file who are not students.`);
  if (plan.absent > 0)
    done.push(`Passed over ${counted(plan.absent, "row")} about people who have left and were never here.`);
  const kept =
    file.rows.filter(({ pin }) => pin !== null).length - added.filter(({ pin }) => pin !== null).length;
  if (kept > 0)
    done.push(
      `PINs in the file count for new students only; to change one: foothold facility student pin <name>.`,
    );
  if (errors !== null) done.push(`Rows that do not fit, with the reason: ${errors}`);
  if (pins !== null)
    done.push(`PINs of new students: ${pins}. Print it, then delete it: they cannot be shown again.`);
  if (!applied) done.push("Nothing was changed. To do this: the same command with --apply.");
  else done.push("Terminals learn of it with the next return or provisioning file.");
  return { done, refused: unfit.map(({ row, reason }) => `Row ${row}: ${reason}`) };
}

/** The same for a program. No PINs. */
export function importAsJson({ file, plan, applied, archiveMissing, pins, errors }: ImportDone) {
  return {
    applied,
    archiveMissing,
    encoding: file.encoding,
    oneRoster: file.oneRoster,
    added: plan.added.map(({ row, name, number }) => ({ row, name, number })),
    changed: plan.changed,
    unchanged: plan.unchanged.length,
    missing: plan.missing,
    unfit: plan.unfit.map(({ row, reason }) => ({ row, reason })),
    notStudents: file.others,
    absent: plan.absent,
    pins,
    errors,
  };
}

function sayChange({ from, to }: Change): string[] {
  const lines: string[] = [];
  if (from.name !== to.name) lines.push(`  renamed    ${plain(from.name)} is now ${plain(to.name)}`);
  if (from.number !== to.number)
    lines.push(
      `  number     ${plain(to.name)}: ${plain(from.number ?? "none")} is now ${plain(to.number ?? "none")}`,
    );
  if (from.class !== to.class)
    lines.push(
      `  class      ${plain(to.name)}: ${plain(from.class ?? "none")} is now ${plain(to.class ?? "none")}`,
    );
  if (from.archived !== to.archived)
    lines.push(`  ${to.archived ? "archived " : "restored "}  ${sayWho(to)}`);
  return lines;
}

const sayWho = ({ name, number }: Pick<Enrolled, "name" | "number" | "archived">) =>
  number === null ? plain(name) : `${plain(name)} (${plain(number)})`;
