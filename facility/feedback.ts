import { makeNoteId } from "../bundle/fresh.ts";
import type { StudentId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { type FindRefusal, findStudent } from "./roster-change.ts";
import { readEnrolled } from "./roster-import.ts";

export interface FeedbackAsk {
  /** Name or id. */
  readonly student: string;
  readonly author: string;
  readonly text: string;
  readonly question?: string;
  readonly exercise?: string;
}

/** The longest that a return can carry. */
const longest = 20_000;

type FeedbackWritten = Result<
  { readonly id: string; readonly student: StudentId; readonly name: string },
  FindRefusal | Refusal<"unfitText" | "noSuchQuestion"> | DiskRefusal
>;

/** Keeps what an instructor wrote to a student, for the next return. */
export function writeFeedback(facility: Facility, ask: FeedbackAsk, nowMs: WallMs): Promise<FeedbackWritten> {
  return onDisk(facility.place, async (): Promise<FeedbackWritten> => {
    const found = findStudent(await readEnrolled(facility.db, facility), ask.student);
    if (!found.ok) return found;
    const [text, author] = [ask.text.trim().toWellFormed(), ask.author.trim().toWellFormed()];
    if (text === "" || text.length > longest || author === "" || author.length > 100) {
      return refuse(
        "unfitText",
        `A note has 1 to ${longest} characters and its author's name 1 to 100, so nothing was kept; write it again.`,
      );
    }
    const question = ask.question ?? null;
    if (question !== null && !(await isAskedBy(facility, question, found.value.id))) {
      return refuse(
        "noSuchQuestion",
        `${found.value.name} has not asked a question with this id here, so nothing was kept; look the id up in the report.`,
      );
    }
    const id = makeNoteId();
    await facility.db
      .insertInto("feedback")
      .values({
        id,
        facility: facility.id,
        student: found.value.id,
        question,
        exercise: ask.exercise ?? null,
        author,
        text,
        written_ms: nowMs,
      })
      .execute();
    return ok({ id, student: found.value.id, name: found.value.name });
  });
}

async function isAskedBy({ db, id }: Facility, question: string, student: StudentId): Promise<boolean> {
  const row = await db
    .selectFrom("question")
    .select("id")
    .where("facility", "=", id)
    .where("student", "=", student)
    .where("id", "=", question)
    .executeTakeFirst();
  return row !== undefined;
}
