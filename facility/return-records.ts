import { facts } from "../bundle/facts.ts";
import type { FacilityId } from "../bundle/ids.ts";
import type { ReturnRecord } from "../bundle/return-records.ts";
import type { Database } from "./database.ts";
import type { Facility, FacilityKeys } from "./facility.ts";
import { rosterEntryOf } from "./provision.ts";
import { publishersOf } from "./publishers.ts";
import { questions } from "./questions.ts";
import { receiptsOf } from "./receipts.ts";
import { recipientsOf } from "./recipients.ts";
import { givenUps, openedLessons, renewals, settings, standings, works } from "./standing.ts";

type RecordOf<Kind extends ReturnRecord["kind"]> = Extract<ReturnRecord, { kind: Kind }>;

/**
 * All that a return says, in the order in which it says it. `db` is a transaction that sees one state of the database
 * throughout, so that two readings give the same records.
 */
export async function* returnRecords(
  facility: Facility,
  keys: FacilityKeys,
  db: Database,
): AsyncGenerator<ReturnRecord, void, undefined> {
  const { id, staffVerifier: staff } = facility;
  const here = { db, id };
  yield {
    kind: "facility",
    name: facility.name,
    recipients: await recipientsOf(here),
    enrolment: keys.enrolments[0],
    staff,
    publishers: [...(await publishersOf(here))],
  };
  for (const receipt of await receiptsOf(db, id)) {
    yield { kind: "receipt", ...receipt };
    yield { kind: "counted", ...receipt };
  }
  yield* restoredPoints(db, id);
  yield* await renewals(db, id);
  yield* await students(db, id);
  yield* standings(db, id);
  yield* openedLessons(db, id);
  yield* givenUps(db, id);
  yield* works(db, id);
  yield* await settings(db, id);
  yield* await feedback(db, id);
  yield* asked(db, id);
}

/**
 * Where the logs end from which a machine went on under another identity. A machine that was set back to an older copy has
 * none of its former log's later events, so the receipts name nothing that it knows.
 */
async function* restoredPoints(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"counted">, void, undefined> {
  const rows = await db
    .selectFrom("renewal")
    .innerJoin("terminal", "terminal.id", "renewal.terminal")
    .innerJoin("event as said", (join) =>
      join.onRef("said.log", "=", "renewal.log").onRef("said.seq", "=", "renewal.seq"),
    )
    .select("said.body")
    .where("terminal.facility", "=", facility)
    .where("renewal.to_seq", ">", 0)
    .orderBy("renewal.terminal")
    .execute();
  for (const { body } of rows) {
    const { former, to, hash } = facts.identityRenewed.parse(JSON.parse(body));
    const here = await db
      .selectFrom("event")
      .innerJoin("log", "log.no", "event.log")
      .innerJoin("terminal", "terminal.id", "log.terminal")
      .select("terminal.id as terminal")
      .where("terminal.facility", "=", facility)
      .where("log.rooted", "=", 1)
      .where("event.seq", "=", to)
      .where("event.hash", "=", hash)
      .execute();
    const own = here.find(({ terminal }) => terminal === former);
    if (own !== undefined) yield { kind: "counted", terminal: own.terminal, seq: to, hash };
  }
}

async function students(db: Database, facility: FacilityId): Promise<readonly RecordOf<"student">[]> {
  const rows = await db
    .selectFrom("student")
    .select(["id", "name", "pin_verifier as pin", "pin_number", "archived_ms"])
    .where("facility", "=", facility)
    .orderBy("id")
    .execute();
  return rows.map(({ archived_ms, ...row }) => ({
    kind: "student",
    ...rosterEntryOf(row),
    archived: archived_ms !== null,
  }));
}

async function feedback(db: Database, facility: FacilityId): Promise<readonly RecordOf<"feedback">[]> {
  const rows = await db
    .selectFrom("feedback")
    .leftJoin("feedback_read", (join) =>
      join
        .onRef("feedback_read.feedback", "=", "feedback.id")
        .onRef("feedback_read.facility", "=", "feedback.facility")
        .onRef("feedback_read.student", "=", "feedback.student"),
    )
    .select([
      "feedback.id",
      "feedback.student",
      "question",
      "exercise",
      "anchor",
      "author",
      "text",
      "written_ms",
    ])
    .select("feedback_read.feedback as opened")
    .where("feedback.facility", "=", facility)
    .orderBy("feedback.id")
    .execute();
  return rows.map(({ written_ms, opened, anchor, ...row }) => ({
    kind: "feedback",
    ...row,
    at: anchor === null ? null : JSON.parse(anchor),
    writtenMs: written_ms,
    read: opened !== null,
  }));
}

/** What was taken back stays in the log and goes no further. */
async function* asked(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"question">, void, undefined> {
  for await (const { terminal: _terminal, wallMs, withdrawn, ...question } of questions(db, facility))
    if (!withdrawn) yield { kind: "question", ...question, askedMs: wallMs };
}
