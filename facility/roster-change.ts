import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { makeVerifier } from "../bundle/verifier.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { readEnrolled } from "./roster-import.ts";
import type { Enrolled } from "./roster-plan.ts";
import { fitName, makePin } from "./secrets.ts";

export type FindRefusal = Refusal<"noSuchStudent" | "severalStudents">;

/** The student whose Foothold id, name or number this is. */
export function findStudent(roster: readonly Enrolled[], text: string): Result<Enrolled, FindRefusal> {
  const name = fitName(text);
  const wanted = name.ok ? name.value : text;
  const found = roster.filter((student) => [student.id, student.name, student.number].includes(wanted));
  const [only, ...others] = found;
  if (only === undefined) {
    return refuse(
      "noSuchStudent",
      `There is no student ${wanted} here, so nothing was changed; foothold facility student list shows all of them.`,
    );
  }
  if (others.length > 0) {
    return refuse(
      "severalStudents",
      `${wanted} is the name of one student and the number of another, so nothing was changed; name the one you mean by the id: ${found.map(({ id }) => id).join(" or ")}.`,
    );
  }
  return ok(only);
}

/** Archives a student (`nowMs`), who may not sign in any more while all of their work stays, or takes them back (`null`). */
export function archiveStudent(
  facility: Facility,
  text: string,
  nowMs: WallMs | null,
): Promise<Result<Enrolled, FindRefusal | DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const found = findStudent(await readEnrolled(facility.db, facility), text);
    if (!found.ok) return found;
    const archived = nowMs !== null;
    if (found.value.archived !== archived) {
      await facility.db
        .updateTable("student")
        .set({ archived_ms: nowMs })
        .where("id", "=", found.value.id)
        .execute();
    }
    return ok({ ...found.value, archived });
  });
}

/** Names change, ids do not: all work stays with the student. */
export async function renameStudent(
  facility: Facility,
  text: string,
  newName: string,
): Promise<Result<Enrolled, FindRefusal | Refusal<"unfitName" | "nameTaken"> | DiskRefusal>> {
  const name = fitName(newName);
  if (!name.ok) return name;
  return onDisk(facility.place, async (): Promise<Result<Enrolled, FindRefusal | Refusal<"nameTaken">>> => {
    const roster = await readEnrolled(facility.db, facility);
    const found = findStudent(roster, text);
    if (!found.ok) return found;
    if (roster.some((other) => other.id !== found.value.id && other.name === name.value)) {
      return refuse(
        "nameTaken",
        `There is another student named ${name.value}, so nothing was changed; add a second name or a number, so that both can tell theirs from the other.`,
      );
    }
    await facility.db
      .updateTable("student")
      .set({ name: name.value })
      .where("id", "=", found.value.id)
      .execute();
    return ok({ ...found.value, name: name.value });
  });
}

/** Puts a student into another class (`null`: into none). A class is there as long as somebody is in it. */
export async function moveStudent(
  facility: Facility,
  text: string,
  newClass: string | null,
): Promise<Result<Enrolled, FindRefusal | Refusal<"unfitName"> | DiskRefusal>> {
  const name = newClass === null ? ok(null) : fitName(newClass);
  if (!name.ok) return name;
  return onDisk(facility.place, async () => {
    const found = findStudent(await readEnrolled(facility.db, facility), text);
    if (!found.ok) return found;
    await facility.db
      .updateTable("student")
      .set({ class: name.value })
      .where("id", "=", found.value.id)
      .execute();
    return ok({ ...found.value, class: name.value });
  });
}

/** A new PIN, which is not kept anywhere: to be shown once. */
export async function renewPin(
  facility: Facility,
  text: string,
): Promise<Result<Enrolled & { readonly pin: string }, FindRefusal | DiskRefusal>> {
  const pin = makePin();
  const verifier = await makeVerifier(pin);
  return onDisk(facility.place, async () => {
    const found = findStudent(await readEnrolled(facility.db, facility), text);
    if (!found.ok) return found;
    await facility.db
      .updateTable("student")
      // Newer than any that a terminal has told of.
      .set((eb) => ({ pin_verifier: verifier, pin_number: eb("pin_number", "+", 1), pin_from: null }))
      .where("id", "=", found.value.id)
      .execute();
    return ok({ ...found.value, pin });
  });
}
