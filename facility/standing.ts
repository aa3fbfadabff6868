import { facts } from "../bundle/facts.ts";
import type { FacilityId, StudentId } from "../bundle/ids.ts";
import type { ReturnRecord } from "../bundle/return-records.ts";
import type { Database } from "./database.ts";
import { paged, pageLength } from "./pages.ts";
import { foldPairs, pairKey } from "./refold.ts";

type RecordOf<Kind extends ReturnRecord["kind"]> = Extract<ReturnRecord, { kind: Kind }>;

/*
 * What a return says of students' work, each kind as a stream of its records. `db` is best a transaction that sees one state
 * of the database throughout: `counted` (receipts.ts) must name just what the standings count.
 */

/**
 * Counts only events before which nothing is missing: a return says with one event's name that all before it are
 * counted too. `lesson` is empty where only hints were opened, since a hint does not name it.
 */
export async function* standings(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"standing">, void, undefined> {
  const inTheAir = await pairsInTheAir(db, facility);
  const pages = paged((after: { student: StudentId; exercise: string } | null) => {
    let query = db.selectFrom("progress").selectAll().where("facility", "=", facility);
    if (after !== null) {
      const { student, exercise } = after;
      query = query.where((row) =>
        row(row.refTuple("student", "exercise"), ">", row.tuple(student, exercise)),
      );
    }
    return query.orderBy("student").orderBy("exercise").limit(pageLength).execute();
  });
  for await (const rows of pages) {
    const again = rows.filter((row) => inTheAir.has(pairKey(row)));
    const folded = new Map(
      (await foldPairs(db, facility, again, "rooted")).map((row) => [pairKey(row), row]),
    );
    for (const row of rows) {
      const counted = inTheAir.has(pairKey(row)) ? folded.get(pairKey(row)) : row;
      if (counted === undefined) continue;
      const { student, exercise, lesson, state, attempts, hints, step } = counted;
      yield { kind: "standing", student, lesson, exercise, state, attempts, hints, step };
    }
  }
}

/** Whose progress has events in it before which others are missing. */
async function pairsInTheAir(db: Database, facility: FacilityId): Promise<ReadonlySet<string>> {
  const pairs = await db
    .selectFrom("log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .innerJoin("tally", "tally.log", "log.no")
    .select(["tally.student", "tally.exercise"])
    .distinct()
    .where("log.rooted", "=", 0)
    .where("terminal.facility", "=", facility)
    .execute();
  return new Set(pairs.map(pairKey));
}

export async function* openedLessons(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"opened">, void, undefined> {
  const pages = paged((after: { student: StudentId; lesson: string } | null) => {
    let query = db
      .selectFrom("opened")
      .select(["student", "lesson", "step"])
      .where("facility", "=", facility);
    if (after !== null) {
      const { student, lesson } = after;
      query = query.where((row) => row(row.refTuple("student", "lesson"), ">", row.tuple(student, lesson)));
    }
    return query.orderBy("student").orderBy("lesson").limit(pageLength).execute();
  });
  for await (const rows of pages) for (const row of rows) yield { kind: "opened", ...row };
}

/** Whether an event before it is missing does not matter: to have seen a solution is never taken back. */
export async function* givenUps(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"givenUp">, void, undefined> {
  const pages = paged((after: { student: StudentId; exercise: string } | null) => {
    let query = db.selectFrom("given_up").select(["student", "exercise"]).where("facility", "=", facility);
    if (after !== null) {
      const { student, exercise } = after;
      query = query.where((row) =>
        row(row.refTuple("student", "exercise"), ">", row.tuple(student, exercise)),
      );
    }
    return query.orderBy("student").orderBy("exercise").limit(pageLength).execute();
  });
  for await (const rows of pages) for (const row of rows) yield { kind: "givenUp", ...row };
}

/** The newest code, with its text from the event that brought it. */
export async function* works(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<RecordOf<"work">, void, undefined> {
  const pages = paged((after: { student: StudentId; exercise: string } | null) => {
    let query = db
      .selectFrom("work")
      .innerJoin("event", (join) =>
        join.onRef("event.log", "=", "work.log").onRef("event.seq", "=", "work.seq"),
      )
      .select(["work.student", "work.exercise", "work.handed_in", "work.terminal", "work.seq", "work.hash"])
      .select(["work.step", "event.body", "event.wall_ms"])
      .where("work.facility", "=", facility);
    if (after !== null) {
      const { student, exercise } = after;
      query = query.where((row) =>
        row(row.refTuple("work.student", "work.exercise"), ">", row.tuple(student, exercise)),
      );
    }
    return query.orderBy("work.student").orderBy("work.exercise").limit(pageLength).execute();
  });
  for await (const rows of pages) {
    for (const { student, exercise, handed_in, terminal, seq, hash, step, body, wall_ms } of rows) {
      const { files } = (handed_in === 1 ? facts.attempted : facts.draftLeft).parse(JSON.parse(body));
      const point = { terminal, seq, hash, step, wallMs: wall_ms };
      yield { kind: "work", student, exercise, files, handedIn: handed_in === 1, ...point };
    }
  }
}

/** One row for each student and setting: few. What the settings are is the terminals' to know. */
export async function settings(db: Database, facility: FacilityId): Promise<readonly RecordOf<"setting">[]> {
  const rows = await db
    .selectFrom("setting")
    .select(["student", "setting", "value", "step"])
    .where("facility", "=", facility)
    .orderBy("student")
    .orderBy("setting")
    .execute();
  return rows.map((row) => ({ kind: "setting", ...row }));
}

/** Two machines share each of these identities: whoever has it is to take a new one. */
export async function renewals(db: Database, facility: FacilityId): Promise<readonly RecordOf<"renew">[]> {
  const rows = await db
    .selectFrom("terminal")
    .select("id as terminal")
    .where("facility", "=", facility)
    .where("two_histories", "=", 1)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ kind: "renew", ...row }));
}
