import type { Mismatch } from "./mismatches.ts";
import type { Regraded } from "./regrade.ts";
import type { Report } from "./report.ts";
import { counted, plain } from "./text.ts";

/** After a collection: what grading again brought. */
export function sayRegraded({ same, differs, otherVersion }: Regraded): readonly string[] {
  const told: string[] = [];
  if (same > 0) told.push(`Graded ${counted(same, "pass", "passes")} again here: all came out as passes.`);
  if (differs > 0) {
    const what = counted(differs, "pass", "passes");
    told.push(
      `${what} did not come out as a pass when graded again here; see them with: foothold facility report.`,
    );
  }
  if (otherVersion > 0) told.push(sayOtherVersion(otherVersion));
  return told;
}

/** In the report: each pass that does not repeat, and how many could not be tried. */
export function sayRegrades({ regrades, students }: Report): readonly string[] {
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const told = regrades.differs.map((one) => sayMismatch(one, names.get(one.student) ?? null));
  return regrades.otherVersion > 0 ? [...told, sayOtherVersion(regrades.otherVersion)] : told;
}

function sayMismatch(
  { terminal, exercise, number, verdict, student, seq }: Mismatch,
  name: string | null,
): string {
  const who = name === null ? `a student who is not on the roster (${student.slice(0, 10)})` : plain(name);
  return `Attempt ${number} of ${who} at ${plain(exercise)} is recorded as passed on terminal "${plain(terminal.name)}" (event ${seq}), but came out here as ${verdict}; the pass still counts: look at the program together with the student, and at that terminal.`;
}

function sayOtherVersion(count: number): string {
  const what = counted(count, "pass", "passes");
  return `${what} cannot be graded again, since the exercise is here in another version than the one that it was graded with; that says nothing against it.`;
}
