import { enrolmentSecret } from "../../bundle/enrolment.ts";
import type { FactBody } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { ageRecipient, signingKey } from "../../bundle/keys.ts";
import type { Provisioning, RosterEntry } from "../../bundle/provisioning.ts";
import { goesOnFrom, succession } from "../../bundle/succession.ts";
import { verifier } from "../../bundle/verifier.ts";
import type { Db } from "./open.ts";

export type FacilityRecord = Provisioning["facility"] & Pick<Provisioning, "enrolment" | "staff">;

export interface EverybodyLine {
  readonly id: StudentId;
  readonly name: string;
  readonly isArchived: boolean;
}

/** Where this terminal belongs, and who may sign in. */
export interface FacilityStore {
  get(): FacilityRecord | null;
  /** Those who may sign in, by name. */
  students(): readonly RosterEntry[];
  /** `null` too for one who was archived. */
  student(id: StudentId): RosterEntry | null;
  /** Everybody whom the facility has named, also those who may not sign in any more, by name. */
  everybody(): readonly EverybodyLine[];
  /** A PIN that staff set here is in force. To be called in the transaction of its fact. */
  resetPin(student: StudentId, reset: FactBody<"pinReset">): void;
  /**
   * Takes over facility and students. Students whom the file does not name stay: nothing is deleted by omission. Keys of
   * the facility that were replaced since the file was made are not brought back. `older`: the return in force was made after
   * the file, so what it said stays, and only students of whom it did not speak are added.
   */
  put(provisioning: Provisioning): "newest" | "older";
  /** What a return says of the facility, to be called in its transaction. */
  update(told: Omit<FacilityRecord, "id">): void;
}

interface Row {
  id: FacilityRecord["id"];
  name: string;
  succession: string;
  recipients: string;
  publishers: string;
  enrolment: string;
  staff: string;
}

/**
 * What an upsert of a roster's row does with the PIN: one that staff set here meanwhile has a higher number and stays. At
 * the same number the facility's word holds, which has heard of all terminals.
 */
export const newerPin = `
  pin = CASE WHEN excluded.pin_number >= roster.pin_number THEN excluded.pin ELSE roster.pin END,
  pin_number = max(roster.pin_number, excluded.pin_number)`;

export function openFacilityStore(db: Db): FacilityStore {
  const one = db.prepare<[], Row>("SELECT * FROM facility");
  const set = db.prepare<[Row]>(`
    INSERT OR REPLACE INTO facility (one, id, name, succession, recipients, publishers, enrolment, staff)
    VALUES (1, @id, @name, @succession, @recipients, @publishers, @enrolment, @staff)`);
  const columns = "SELECT id, name, pin, pin_number AS pinNumber FROM roster";
  const roster = db.prepare<[], RosterRow>(`${columns} WHERE NOT archived`);
  const student = db.prepare<[StudentId], RosterRow>(`${columns} WHERE id = ? AND NOT archived`);
  const everybody = db.prepare<[], { id: StudentId; name: string; archived: number }>(
    "SELECT id, name, archived FROM roster",
  );
  const reset = db.prepare<[string, number, StudentId]>(
    "UPDATE roster SET pin = ?, pin_number = ? WHERE id = ?",
  );
  const upsert = db.prepare<[RosterRow]>(`
    INSERT INTO roster (id, name, pin, pin_number) VALUES (@id, @name, @pin, @pinNumber)
    ON CONFLICT DO UPDATE SET name = excluded.name, archived = 0, ${newerPin}`);
  const add = db.prepare<[RosterRow]>(
    "INSERT OR IGNORE INTO roster (id, name, pin, pin_number) VALUES (@id, @name, @pin, @pinNumber)",
  );
  const returned = db.prepare<[], number>("SELECT number FROM return_in_force").pluck();

  function get(): FacilityRecord | null {
    const row = one.get();
    if (!row) return null;
    return {
      id: row.id,
      name: row.name,
      succession: succession.parse(JSON.parse(row.succession)),
      recipients: ageRecipient.array().parse(JSON.parse(row.recipients)),
      publishers: signingKey.array().parse(JSON.parse(row.publishers)),
      enrolment: enrolmentSecret.parse(row.enrolment),
      staff: verifier.parse(row.staff),
    };
  }

  function keep(record: FacilityRecord): void {
    set.run({
      id: record.id,
      name: record.name,
      succession: JSON.stringify(record.succession),
      recipients: JSON.stringify(record.recipients),
      publishers: JSON.stringify(record.publishers),
      enrolment: record.enrolment,
      staff: record.staff,
    });
  }

  return {
    get,
    students: () =>
      roster
        .all()
        .map(toEntry)
        .sort((a, b) => a.name.localeCompare(b.name)),
    student(id) {
      const row = student.get(id);
      return row === undefined ? null : toEntry(row);
    },
    everybody: () =>
      everybody
        .all()
        .map(({ id, name, archived }) => ({ id, name, isArchived: archived === 1 }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    resetPin: (id, { pin, number }) => void reset.run(pin, number, id),
    put: db.transaction(({ afterReturn, facility, enrolment, staff, students }: Provisioning) => {
      const known = get();
      if (known !== null && afterReturn < (returned.get() ?? 0)) {
        for (const student of students) add.run(toRow(student));
        return "older";
      }
      const hasOlderKeys = known !== null && !goesOnFrom(known.succession, facility.succession);
      keep({ ...facility, ...(hasOlderKeys && { succession: known.succession }), enrolment, staff });
      for (const student of students) upsert.run(toRow(student));
      return "newest";
    }).immediate,
    update(told) {
      const known = get();
      if (known === null) throw new Error("a return came to a terminal that knows no facility");
      keep({ ...told, id: known.id });
    },
  };
}

type RosterRow = Omit<RosterEntry, "pinNumber"> & { readonly pinNumber: number };

const toRow = (entry: RosterEntry): RosterRow => ({ ...entry, pinNumber: entry.pinNumber ?? 0 });
/** A PIN that was never set anew has no number in files. */
const toEntry = ({ pinNumber, ...entry }: RosterRow): RosterEntry =>
  pinNumber === 0 ? entry : { ...entry, pinNumber };
