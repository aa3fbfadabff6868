import { enrolmentSecret } from "../../bundle/enrolment.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { ageRecipient, signingKey } from "../../bundle/keys.ts";
import type { Provisioning, RosterEntry } from "../../bundle/provisioning.ts";
import { goesOnFrom, succession } from "../../bundle/succession.ts";
import { verifier } from "../../bundle/verifier.ts";
import type { Db } from "./open.ts";

export type FacilityRecord = Provisioning["facility"] & Pick<Provisioning, "enrolment" | "staff">;

/** Where this terminal belongs, and who may sign in. */
export interface FacilityStore {
  get(): FacilityRecord | null;
  /** Those who may sign in, by name. */
  students(): readonly RosterEntry[];
  /** `null` too for one who was archived. */
  student(id: StudentId): RosterEntry | null;
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

export function openFacilityStore(db: Db): FacilityStore {
  const one = db.prepare<[], Row>("SELECT * FROM facility");
  const set = db.prepare<[Row]>(`
    INSERT OR REPLACE INTO facility (one, id, name, succession, recipients, publishers, enrolment, staff)
    VALUES (1, @id, @name, @succession, @recipients, @publishers, @enrolment, @staff)`);
  const roster = db.prepare<[], RosterEntry>("SELECT id, name, pin FROM roster WHERE NOT archived");
  const student = db.prepare<[StudentId], RosterEntry>(
    "SELECT id, name, pin FROM roster WHERE id = ? AND NOT archived",
  );
  const upsert = db.prepare<[RosterEntry]>(`
    INSERT INTO roster (id, name, pin) VALUES (@id, @name, @pin)
    ON CONFLICT DO UPDATE SET name = excluded.name, pin = excluded.pin, archived = 0`);
  const add = db.prepare<[RosterEntry]>(
    "INSERT OR IGNORE INTO roster (id, name, pin) VALUES (@id, @name, @pin)",
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
    students: () => roster.all().sort((a, b) => a.name.localeCompare(b.name)),
    student: (id) => student.get(id) ?? null,
    put: db.transaction(({ afterReturn, facility, enrolment, staff, students }: Provisioning) => {
      const known = get();
      if (known !== null && afterReturn < (returned.get() ?? 0)) {
        for (const student of students) add.run(student);
        return "older";
      }
      const hasOlderKeys = known !== null && !goesOnFrom(known.succession, facility.succession);
      keep({ ...facility, ...(hasOlderKeys && { succession: known.succession }), enrolment, staff });
      for (const student of students) upsert.run(student);
      return "newest";
    }).immediate,
    update(told) {
      const known = get();
      if (known === null) throw new Error("a return came to a terminal that knows no facility");
      keep({ ...told, id: known.id });
    },
  };
}
