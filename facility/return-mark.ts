import { createHash } from "node:crypto";
import { type Facility, readKeys } from "./facility.ts";

/** `content`: see below. `number`: of the newest return, since one that others made lies over the one from here. */
export interface ReturnMark {
  readonly content: string;
  readonly number: number;
}

export const markText = ({ content, number }: ReturnMark): string => `${content} ${number}`;

/**
 * What all that a return says is made from, in a few cheap questions: while the mark stays the same, so does the return.
 * The other way round it need not: a new mark is a reason to look closely. Throws the database's and the file system's errors.
 */
export async function returnMark({ db, id, folder }: Facility): Promise<ReturnMark> {
  const keys = await readKeys(folder);
  const { last_return: number, ...facility } = await db
    .selectFrom("facility")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const students = await db
    .selectFrom("student")
    .select(["id", "name", "pin_verifier", "pin_number", "archived_ms"])
    .where("facility", "=", id)
    .orderBy("id")
    .execute();
  const terminals = await db
    .selectFrom("terminal")
    .select(["id", "recipient", "two_histories", "revoked_ms"])
    .where("facility", "=", id)
    .orderBy("id")
    .execute();
  // Events are only ever added, and all that is said of work is folded from them.
  const logs = await db
    .selectFrom("log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select((row) => [row.fn.countAll().as("stretches"), row.fn.sum("log.to_seq").as("to")])
    .select((row) => [row.fn.sum("log.from_seq").as("from"), row.fn.sum("log.rooted").as("rooted")])
    .where("terminal.facility", "=", id)
    .execute();
  const feedback = await db
    .selectFrom("feedback")
    .select((row) => [row.fn.countAll().as("notes"), row.fn.max("written_ms").as("newest")])
    .where("facility", "=", id)
    .execute();
  const all = { enrolments: keys.ok ? keys.value.enrolments : null, facility, students, terminals };
  const content = createHash("sha256").update(JSON.stringify({ ...all, logs, feedback }));
  return { content: content.digest("hex"), number };
}
