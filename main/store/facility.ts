import type { StudentId } from "../../bundle/ids.ts";
import { ageRecipient } from "../../bundle/keys.ts";
import type { Provisioning, RosterEntry } from "../../bundle/provisioning.ts";
import type { Verifier } from "../../bundle/verifier.ts";
import type { Db } from "./open.ts";

export type FacilityRecord = Provisioning["facility"] & {
  readonly enrolment: string;
  readonly staff: Verifier;
};

/** Where this terminal belongs, and who may sign in. */
export interface FacilityStore {
  get(): FacilityRecord | null;
  students(): readonly RosterEntry[];
  student(id: StudentId): RosterEntry | null;
  /** Takes over facility and students. Students whom the file does not name stay: nothing is deleted by omission. */
  put(provisioning: Provisioning): void;
}

interface Row {
  id: FacilityRecord["id"];
  name: string;
  signing_key: string;
  /** A space between them. */
  recipients: string;
  enrolment: string;
  staff: Verifier;
}

export function openFacilityStore(db: Db): FacilityStore {
  const get = db.prepare<[], Row>("SELECT * FROM facility");
  const set = db.prepare(`
    INSERT OR REPLACE INTO facility (one, id, name, signing_key, recipients, enrolment, staff)
    VALUES (1, @id, @name, @signingKey, @recipients, @enrolment, @staff)`);
  const roster = db.prepare<[], RosterEntry>("SELECT id, name, pin FROM roster");
  const one = db.prepare<[StudentId], RosterEntry>("SELECT id, name, pin FROM roster WHERE id = ?");
  const upsert = db.prepare<[RosterEntry]>(`
    INSERT INTO roster (id, name, pin) VALUES (@id, @name, @pin)
    ON CONFLICT DO UPDATE SET name = excluded.name, pin = excluded.pin`);
  return {
    get() {
      const row = get.get();
      if (!row) return null;
      const { id, name, signing_key: signingKey, enrolment, staff } = row;
      const recipients = row.recipients.split(" ").map((recipient) => ageRecipient.parse(recipient));
      return { id, name, signingKey, recipients, enrolment, staff };
    },
    students: () => roster.all().sort((a, b) => a.name.localeCompare(b.name)),
    student: (id) => one.get(id) ?? null,
    put: db.transaction(({ facility, enrolment, staff, students }: Provisioning) => {
      set.run({ ...facility, recipients: facility.recipients.join(" "), enrolment, staff });
      for (const student of students) upsert.run(student);
    }).immediate,
  };
}
