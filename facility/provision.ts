import { resolve } from "node:path";
import { type Provisioning, provisioningFile } from "../bundle/provisioning.ts";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, readKeys } from "./facility.ts";
import { privateFile, writeWhole } from "./files.ts";
import { publishersOf } from "./publishers.ts";
import { recipientsOf } from "./recipients.ts";
import { successionOf } from "./signer.ts";

export interface ProvisionReport {
  /** Full path. */
  readonly file: string;
  readonly students: number;
}

/** Writes the file with which staff tell a terminal where it belongs. What was at `out` stays until the new one is whole. */
export async function provision(
  facility: Facility,
  out: string,
): Promise<Result<ProvisionReport, Refusal<"keysUnreadable"> | DiskRefusal>> {
  const file = resolve(out);
  const content = await onDisk(facility.folder, () => provisioningOf(facility));
  if (!content.ok) return content;
  return onDisk(file, async () => {
    await writeWhole(file, `${JSON.stringify(content.value, null, 2)}\n`, privateFile);
    return ok({ file, students: content.value.students.length });
  });
}

async function provisioningOf(facility: Facility): Promise<Result<Provisioning, Refusal<"keysUnreadable">>> {
  const keys = await readKeys(facility.folder);
  if (!keys.ok) return keys;
  // First of all: what changes after this is in a later return.
  const { last_return: afterReturn } = await facility.db
    .selectFrom("facility")
    .select("last_return")
    .where("id", "=", facility.id)
    .executeTakeFirstOrThrow();
  const students = await facility.db
    .selectFrom("student")
    .select(["id", "name", "pin_verifier as pin", "pin_number"])
    .where("facility", "=", facility.id)
    .where("archived_ms", "is", null)
    .orderBy("created_ms")
    .orderBy("id")
    .execute();
  return ok(
    provisioningFile.parse({
      format: "foothold-provisioning",
      version: 1,
      afterReturn,
      facility: {
        id: facility.id,
        name: facility.name,
        succession: await successionOf(facility),
        recipients: await recipientsOf(facility),
        publishers: await publishersOf(facility),
      },
      enrolment: keys.value.enrolments[0],
      staff: facility.staffVerifier,
      students: students.map(rosterEntryOf),
    }),
  );
}

/** A row of the roster as terminals are told of it: a PIN that was never set anew has no number. */
export function rosterEntryOf<Row extends { readonly pin_number: number }>({ pin_number, ...row }: Row) {
  return pin_number === 0 ? row : { ...row, pinNumber: pin_number };
}
