import { facts } from "../bundle/facts.ts";
import type { FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { paged, pageLength } from "./pages.ts";

/** What a student asked the instructor. */
export interface Question {
  readonly id: string;
  readonly student: StudentId;
  readonly terminal: TerminalId;
  readonly lesson: string | null;
  readonly exercise: string | null;
  readonly text: string;
  /** The code that it is about. */
  readonly files: Readonly<Record<string, string>>;
  /** As the terminal's clock claimed. */
  readonly wallMs: WallMs;
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
      .select([
        "question.log",
        "question.seq",
        "question.student",
        "log.terminal",
        "event.body",
        "event.wall_ms",
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
    for (const { student, terminal, body, wall_ms } of rows) {
      const { id, lesson, exercise, text, files } = facts.questionAsked.parse(JSON.parse(body));
      yield { id, student, terminal, lesson, exercise, text, files, wallMs: wall_ms };
    }
  }
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
