import type { Transaction } from "kysely";
import { makeStudentId } from "../bundle/fresh.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { makeVerifier, type Verifier } from "../bundle/verifier.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { type RosterFile, type RosterFileRefusal, readRosterFile } from "./roster-file.ts";
import { type Change, type Enrolled, planRoster, type RosterPlan } from "./roster-plan.ts";
import type { Tables } from "./schema.ts";
import { makePin } from "./secrets.ts";
import { inTransaction } from "./transaction.ts";

export interface RosterPreview {
  readonly file: RosterFile;
  readonly plan: RosterPlan;
  /** The roster that it was compared with. */
  readonly roster: readonly Enrolled[];
}

/** What an import of this file would do now. Changes nothing. */
export async function previewRoster(
  facility: Facility,
  path: string,
): Promise<Result<RosterPreview, RosterFileRefusal | DiskRefusal>> {
  const file = await onDisk(path, () => readRosterFile(path));
  if (!file.ok) return file;
  return onDisk(facility.place, async () => {
    const roster = await readEnrolled(facility.db, facility);
    return ok({ file: file.value, plan: planRoster(roster, file.value.rows, file.value.unfit), roster });
  });
}

/** A student who was added, with the PIN that they sign in with. It is not kept anywhere: to be printed once. */
export interface Admitted {
  readonly id: Enrolled["id"];
  readonly name: string;
  readonly number: string | null;
  readonly class: string | null;
  readonly pin: string;
  readonly verifier: Verifier;
}

/**
 * Ids and PINs for those who are new, made before anything is changed: a verifier is slow on purpose (a third of a second
 * on an old PC), and a PIN must be on paper's way before it is in force.
 */
export async function admit({ added }: RosterPlan): Promise<readonly Admitted[]> {
  const admitted: Admitted[] = [];
  for (let at = 0; at < added.length; at += atOnce) {
    const some = added.slice(at, at + atOnce).map(async ({ name, number, class: group, pin: given }) => {
      const pin = given ?? makePin();
      return { id: makeStudentId(), name, number, class: group, pin, verifier: await makeVerifier(pin) };
    });
    admitted.push(...(await Promise.all(some)));
  }
  return admitted;
}

/** A verifier takes 128 MiB while it is made; two cores make two in the time of one. */
const atOnce = 2;

export type ApplyRefusal = Refusal<"rosterChanged"> | DiskRefusal;

/**
 * Does what a preview showed, all of it or nothing: refuses if the roster is another than the preview was made for.
 * With `archiveMissing` also archives those in no row.
 */
export function applyRoster(
  facility: Facility,
  { plan, roster }: RosterPreview,
  ask: { readonly admitted: readonly Admitted[]; readonly archiveMissing: boolean; readonly nowMs: WallMs },
): Promise<Result<null, ApplyRefusal>> {
  const { admitted, archiveMissing, nowMs } = ask;
  return onDisk(facility.place, async (): Promise<Result<null, ApplyRefusal>> => {
    return inTransaction(facility.db, async (transaction): Promise<Result<null, ApplyRefusal>> => {
      const now = await readEnrolled(transaction, facility);
      if (JSON.stringify(now) !== JSON.stringify(roster)) {
        return refuse(
          "rosterChanged",
          "Somebody changed the roster meanwhile, so nothing was changed; look at the preview again, then import again.",
        );
      }
      const gone = archiveMissing ? plan.missing.map(toArchived) : [];
      await changeStudents(transaction, [...plan.changed, ...gone], nowMs);
      for (const { pin: _, verifier, ...own } of admitted) {
        await transaction
          .insertInto("student")
          .values({ ...own, facility: facility.id, pin_verifier: verifier, created_ms: nowMs })
          .execute();
      }
      return ok(null);
    });
  });
}

const toArchived = (from: Enrolled): Change => ({ from, to: { ...from, archived: true } });

export async function readEnrolled(db: Database, facility: Facility): Promise<readonly Enrolled[]> {
  const rows = await db
    .selectFrom("student")
    .select(["id", "name", "number", "archived_ms", "class"])
    .where("facility", "=", facility.id)
    .orderBy("id")
    .execute();
  return rows.map(({ archived_ms, class: group, ...row }) => ({
    ...row,
    archived: archived_ms !== null,
    class: group,
  }));
}

/**
 * Names and numbers may go round between students, and each may be there only once at any moment, so all are let go of
 * first. No name begins with a space, so none is in the way.
 */
async function changeStudents(
  transaction: Transaction<Tables>,
  changes: readonly Change[],
  nowMs: WallMs,
): Promise<void> {
  for (const { from } of changes) {
    await transaction
      .updateTable("student")
      .set({ name: ` ${from.id}`, number: null })
      .where("id", "=", from.id)
      .execute();
  }
  for (const { from, to } of changes) {
    await transaction
      .updateTable("student")
      .set({
        name: to.name,
        number: to.number,
        class: to.class,
        ...(from.archived === to.archived ? {} : { archived_ms: to.archived ? nowMs : null }),
      })
      .where("id", "=", from.id)
      .execute();
  }
}
