import { makeStudentId } from "../bundle/fresh.ts";
import type { StudentId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { makeVerifier } from "../bundle/verifier.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { readEnrolled } from "./roster-import.ts";
import type { Enrolled } from "./roster-plan.ts";
import { fitName, makePin } from "./secrets.ts";

export interface NewStudent {
  readonly id: StudentId;
  readonly name: string;
  /** Not kept anywhere: to be shown once. */
  readonly pin: string;
}

/** Refuses a name that is on the roster already: students choose theirs from a list when they sign in. */
export async function addStudent(
  facility: Facility,
  text: string,
  nowMs: WallMs,
): Promise<Result<NewStudent, Refusal<"unfitName" | "nameTaken"> | DiskRefusal>> {
  const name = fitName(text);
  if (!name.ok) return name;
  const student = { id: makeStudentId(), name: name.value, pin: makePin() };
  const verifier = await makeVerifier(student.pin);
  return onDisk(facility.place, async () => {
    const added = await facility.db
      .insertInto("student")
      .values({
        id: student.id,
        facility: facility.id,
        name: student.name,
        pin_verifier: verifier,
        created_ms: nowMs,
      })
      .onConflict((conflict) => conflict.columns(["facility", "name"]).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) {
      return refuse(
        "nameTaken",
        `There is a student named ${student.name} already, so nobody was added; add a second name or a number, so that both can tell theirs from the other.`,
      );
    }
    return ok(student);
  });
}

/** All students by name, those who are archived last. */
export function listStudents(facility: Facility): Promise<Result<readonly Enrolled[], DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const students = await readEnrolled(facility.db, facility);
    return ok(
      students.toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name)),
    );
  });
}
