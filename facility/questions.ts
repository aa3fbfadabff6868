import { type FactBody, facts } from "../bundle/facts.ts";
import type { FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { paged, pageLength } from "./pages.ts";

/** What a student asked the instructor. */
export interface Question extends FactBody<"questionAsked"> {
  readonly student: StudentId;
  readonly terminal: TerminalId;
  /** As the terminal's clock claimed. */
  readonly wallMs: WallMs;
  /** The student took it back before it left the terminal. */
  readonly withdrawn: boolean;
}

/** All questions of a facility, in no order that means anything. */
export async function* questions(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<Question, void, undefined> {
  const pages = paged((after: { log: number; seq: number } | null) => {
    let query = db
      .selectFrom("question")
      .innerJoin("log", "log.no", "question.log")
      .innerJoin("event", (join) =>
        join.onRef("event.log", "=", "question.log").onRef("event.seq", "=", "question.seq"),
      )
      .leftJoin("question_withdrawn as back", (join) =>
        join
          .onRef("back.facility", "=", "question.facility")
          .onRef("back.student", "=", "question.student")
          .onRef("back.question", "=", "question.id"),
      )
      .select([
        "question.log",
        "question.seq",
        "question.student",
        "log.terminal",
        "event.body",
        "event.wall_ms",
        "back.question as withdrawn",
      ])
      .where("question.facility", "=", facility);
    if (after !== null) {
      const { log, seq } = after;
      query = query.where((row) =>
        row(row.refTuple("question.log", "question.seq"), ">", row.tuple(log, seq)),
      );
    }
    return query.orderBy("question.log").orderBy("question.seq").limit(pageLength).execute();
  });
  for await (const rows of pages) {
    for (const { student, terminal, body, wall_ms, withdrawn } of rows) {
      const asked = facts.questionAsked.parse(JSON.parse(body));
      yield { ...asked, student, terminal, wallMs: wall_ms, withdrawn: withdrawn !== null };
    }
  }
}

/** One that a student asked, taken back or not. A forger may have used an id twice: then either. */
export async function findQuestion(
  db: Database,
  facility: FacilityId,
  student: StudentId,
  id: string,
): Promise<Question | null> {
  for await (const question of questions(db, facility))
    if (question.id === id && question.student === student) return question;
  return null;
}

export interface OpenQuestion extends Question {
  /** `null`: not on this facility's roster. */
  readonly name: string | null;
}

/** What nobody has answered yet and no student took back, the oldest first by the terminals' clocks. */
export function openQuestions(facility: Facility): Promise<Result<readonly OpenQuestion[], DiskRefusal>> {
  return onDisk(facility.place, async () => ok(await readOpen(facility)));
}

async function readOpen({ db, id: facility }: Facility): Promise<readonly OpenQuestion[]> {
  const answers = await db
    .selectFrom("feedback")
    .select("question")
    .where("facility", "=", facility)
    .where("question", "is not", null)
    .execute();
  const answered = new Set(answers.map(({ question }) => question));
  const roster = await db
    .selectFrom("student")
    .select(["id", "name"])
    .where("facility", "=", facility)
    .execute();
  const names = new Map(roster.map(({ id, name }) => [id, name]));
  const open: OpenQuestion[] = [];
  for await (const question of questions(db, facility)) {
    if (question.withdrawn || answered.has(question.id)) continue;
    open.push({ ...question, name: names.get(question.student) ?? null });
  }
  return open.sort((a, b) => a.wallMs - b.wallMs || (a.id < b.id ? -1 : 1));
}

/** How many questions wait for an answer. */
export async function countOpen(db: Database, facility: FacilityId): Promise<number> {
  const { open } = await db
    .selectFrom("question")
    .select((row) => row.fn.countAll<number | string>().as("open"))
    .where("question.facility", "=", facility)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("feedback")
            .select("feedback.id")
            .whereRef("feedback.facility", "=", "question.facility")
            .whereRef("feedback.question", "=", "question.id"),
        ),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("question_withdrawn as back")
            .select("back.question")
            .whereRef("back.facility", "=", "question.facility")
            .whereRef("back.student", "=", "question.student")
            .whereRef("back.question", "=", "question.id"),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(open);
}

/** Which feedback its student has opened, on whatever terminal. */
export async function readFeedback(
  db: Database,
  facility: FacilityId,
): Promise<readonly { readonly student: StudentId; readonly feedback: string }[]> {
  return db
    .selectFrom("feedback_read")
    .select(["student", "feedback"])
    .where("facility", "=", facility)
    .execute();
}
