import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { joinBytes, returnFileName, writeContent, writeReturn } from "../../bundle/bundle.ts";
import { makeNoteId, makeStudentId } from "../../bundle/fresh.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import { type AgeRecipient, makeSigningKey, type SigningKey, signerFromPem } from "../../bundle/keys.ts";
import { type Provisioning, provisioningFile } from "../../bundle/provisioning.ts";
import { type ReturnRecord, returnRecord } from "../../bundle/return-records.ts";
import type { WallMs } from "../../bundle/std.ts";
import { edition, smallCourse } from "./lessons.ts";

/** The facility and a publisher, as whoever writes what they send. */
export interface Sender {
  /**
   * A return whose every record says its number, so that one half of it and one half of another are told apart.
   * Gives the file's full path.
   */
  writeReturn(number: number, to: AgeRecipient, more?: ReturnMore): Promise<string>;
  /** Lessons of the small course. */
  writeContent(version: number): Promise<string>;
}

interface ReturnMore {
  readonly receipt?: { readonly terminal: TerminalId; readonly seq: number; readonly hash: string };
  /** Who is to take a new identity. */
  readonly renew?: TerminalId;
}

/** Standings in a return: more than a page of the database. */
const standings = 60;
/** Records of a return that say its number, and are kept in tables that the next return empties. */
export const marksOfReturn = standings + 3;
/** The one student whom only this return names. */
export const studentOf = (number: number): string => `From return ${number}`;

const keysFile = (folder: string) => join(folder, "keys.json");

/** Keeps in `folder` what `openSender` needs, in whatever process. Answers the publisher's key for the provisioning file. */
export function keepSender(folder: string, facility: string): SigningKey {
  const publisher = makeSigningKey();
  writeFileSync(keysFile(folder), JSON.stringify({ facility, publisher }));
  return signerFromPem(publisher).publicKey;
}

/** `provisioning`: the facility's file. What is written lies in `folder`. */
export function openSender(folder: string, provisioning: string): Sender {
  const keys: { facility: string; publisher: string } = JSON.parse(readFileSync(keysFile(folder), "utf8"));
  const known = provisioningFile.parse(JSON.parse(readFileSync(provisioning, "utf8")));
  const createdMs = Date.UTC(2026, 2, 2) as WallMs;
  return {
    async writeReturn(number, to, more = {}) {
      const records = recordsOf(known, number, more);
      const file = join(folder, returnFileName({ facility: known.facility.id, number, createdMs }));
      const pieces = writeReturn({
        facility: known.facility.id,
        signer: signerFromPem(keys.facility),
        succession: known.facility.succession,
        number,
        count: records.length,
        records,
        recipients: [to],
        createdMs,
      });
      writeFileSync(file, await joinBytes(pieces));
      return file;
    },
    async writeContent(version) {
      const files = [edition(version)];
      const file = join(folder, `lessons-${version}.foothold`);
      const pieces = writeContent({
        signer: signerFromPem(keys.publisher),
        course: smallCourse,
        version,
        title: { en: "Small" },
        count: files.length,
        files,
        createdMs,
      });
      writeFileSync(file, await joinBytes(pieces));
      return file;
    },
  };
}

function recordsOf(
  known: Provisioning,
  number: number,
  { receipt, renew }: ReturnMore,
): readonly ReturnRecord[] {
  const { name, publishers, recipients } = known.facility;
  const [first] = known.students;
  if (!first) throw new Error("a facility without students");
  const student = first.id;
  const other = { terminal: `t-${"0".repeat(26)}`, seq: 1, hash: "0".repeat(64) };
  const note = { id: makeNoteId(), student, question: null, exercise: null, at: null };
  return [
    { kind: "facility", name, recipients, publishers, enrolment: known.enrolment, staff: known.staff },
    ...(receipt ? [{ kind: "receipt", ...receipt }] : []),
    ...(renew ? [{ kind: "renew", terminal: renew }] : []),
    { kind: "student", id: makeStudentId(), name: studentOf(number), pin: first.pin, archived: false },
    ...Array.from({ length: standings }, (_, at) => ({
      ...{ kind: "standing", student, lesson: "elsewhere", exercise: `elsewhere-${at}` },
      ...{ state: "tried", attempts: number, hints: 0, step: 1 },
    })),
    { kind: "opened", student, lesson: "elsewhere", step: number },
    {
      ...{ kind: "work", student, exercise: "elsewhere-0", files: { "main.js": String(number) } },
      ...{ handedIn: true, ...other, step: 1, wallMs: 1 },
    },
    { kind: "feedback", ...note, author: "R. Diaz", writtenMs: 1, text: String(number), read: false },
  ].map((record) => returnRecord.parse(record));
}
