import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { type ProjectReport, readProjects } from "./projects.ts";
import { byName, lastCollected } from "./report.ts";
import { type ExerciseReport, readExerciseReports } from "./report-rows.ts";
import { type FindRefusal, findStudent } from "./roster-change.ts";
import { readEnrolled } from "./roster-import.ts";
import type { Enrolled } from "./roster-plan.ts";
import { fitName } from "./secrets.ts";

/** Somebody on the roster, and all that they have handed in. */
export interface LearnerReport extends Enrolled {
  /** Of the latest attempt in any exercise, as its terminal's clock claimed; `null` before the first. */
  readonly lastMs: WallMs | null;
  /** By lesson and exercise. */
  readonly exercises: readonly ExerciseReport[];
}

/** The same with the projects of the student's playground. */
export interface StudentReport extends LearnerReport {
  readonly projects: readonly ProjectReport[];
}

export interface ClassReport {
  readonly facility: { readonly id: string; readonly name: string };
  readonly class: string;
  /** Of the whole facility, by this machine's clock; `null` before the first. */
  readonly lastCollectedMs: WallMs | null;
  /** By name, those who are archived among them. */
  readonly students: readonly LearnerReport[];
}

/** What an instructor asks of one class. Refuses a class that nobody is in. */
export function reportClass(
  facility: Facility,
  text: string,
): Promise<Result<ClassReport, Refusal<"noSuchClass"> | DiskRefusal>> {
  return onDisk(facility.place, async (): Promise<Result<ClassReport, Refusal<"noSuchClass">>> => {
    const roster = await readEnrolled(facility.db, facility);
    const wanted = fitName(text);
    const name = wanted.ok ? wanted.value : text;
    const students = roster.filter((student) => student.class === name);
    if (students.length === 0) return noSuchClass(name, roster);
    const exercises = await readExerciseReports(facility, { kind: "class", name });
    return ok({
      facility: { id: facility.id, name: facility.name },
      class: name,
      lastCollectedMs: await lastCollected(facility.db, facility.id),
      students: students.map((one) => toReport(one, exercises.get(one.id) ?? [])).sort(byName),
    });
  });
}

/** The same of one student, who is named by the Foothold id, name or number. */
export function reportStudent(
  facility: Facility,
  text: string,
): Promise<Result<StudentReport, FindRefusal | DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const found = findStudent(await readEnrolled(facility.db, facility), text);
    if (!found.ok) return found;
    const { id } = found.value;
    const exercises = await readExerciseReports(facility, { kind: "student", id });
    const projects = await readProjects(facility.db, facility.id, id);
    return ok({ ...toReport(found.value, exercises.get(id) ?? []), projects });
  });
}

function toReport(student: Enrolled, exercises: readonly ExerciseReport[]): LearnerReport {
  const lastMs = exercises.reduce<WallMs | null>(
    (last, one) => (last === null || one.lastMs > last ? one.lastMs : last),
    null,
  );
  return { ...student, lastMs, exercises };
}

function noSuchClass(name: string, roster: readonly Enrolled[]) {
  const classes = [...new Set(roster.flatMap((student) => student.class ?? []))].sort((a, b) =>
    a.localeCompare(b),
  );
  const next =
    classes.length === 0
      ? 'nobody is in a class yet: import a roster with a column "Class", or put students into one with: foothold facility student class "Name" "Class".'
      : `the classes here are: ${classes.join(", ")}.`;
  return refuse("noSuchClass", `There is no class ${name} here, so there is nothing to show; ${next}`);
}
