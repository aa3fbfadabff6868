import { facts } from "../bundle/facts.ts";
import { makeNoteId } from "../bundle/fresh.ts";
import type { StudentId } from "../bundle/ids.ts";
import { type Anchor, anchorAt, type CodePlace } from "../bundle/note.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { findQuestion, type Question } from "./questions.ts";
import { type FindRefusal, findStudent } from "./roster-change.ts";
import { readEnrolled } from "./roster-import.ts";

export interface FeedbackAsk {
  /** Name or id. */
  readonly student: string;
  readonly author: string;
  readonly text: string;
  readonly question?: string;
  /** Left out with a question: the exercise that the question is about. */
  readonly exercise?: string;
  /** Left out with a question: the line that the question is about. */
  readonly line?: CodePlace;
}

/** The longest that a return can carry. */
const longest = 20_000;

type FeedbackWritten = Result<
  { readonly id: string; readonly student: StudentId; readonly name: string; readonly at: Anchor | null },
  FindRefusal | Refusal<"unfitText" | "noSuchQuestion" | "takenBack" | "noSuchLine"> | DiskRefusal
>;

/** Keeps what an instructor wrote to a student, for the next return. */
export function writeFeedback(facility: Facility, ask: FeedbackAsk, nowMs: WallMs): Promise<FeedbackWritten> {
  return onDisk(facility.place, async (): Promise<FeedbackWritten> => {
    const { db, id: own } = facility;
    const found = findStudent(await readEnrolled(db, facility), ask.student);
    if (!found.ok) return found;
    const { id: student, name } = found.value;
    const [text, author] = [ask.text.trim().toWellFormed(), ask.author.trim().toWellFormed()];
    if (text === "" || text.length > longest || author === "" || author.length > 100) {
      return refuse(
        "unfitText",
        `A note has 1 to ${longest} characters and its author's name 1 to 100, so nothing was kept; write it again.`,
      );
    }
    const asked = ask.question === undefined ? null : await findQuestion(db, own, student, ask.question);
    if (ask.question !== undefined && asked === null) {
      return refuse(
        "noSuchQuestion",
        `${name} has not asked a question with this id here, so nothing was kept; look the id up with: foothold facility questions.`,
      );
    }
    if (asked?.withdrawn) {
      return refuse(
        "takenBack",
        `${name} has taken this question back, so nothing was kept; write a note without --question if there is something to say.`,
      );
    }
    const exercise = ask.exercise ?? asked?.exercise ?? null;
    const line = ask.line ?? asked?.at ?? null;
    const at = line && anchorAt(await filesSeen(facility, student, asked, exercise), line);
    if (line !== null && at === null) {
      return refuse(
        "noSuchLine",
        `There is no line ${line.line} of ${line.file} in the code that ${name} has sent, so nothing was kept; give the line as in main.js:3, with the question or exercise that it is of.`,
      );
    }
    const id = makeNoteId();
    const anchor = at && JSON.stringify(at);
    await db
      .insertInto("feedback")
      .values({
        id,
        facility: own,
        student,
        question: asked?.id ?? null,
        exercise,
        anchor,
        author,
        text,
        written_ms: nowMs,
      })
      .execute();
    return ok({ id, student, name, at });
  });
}

/** The code that whoever answers has before them: the question's, else the student's newest of the exercise. */
async function filesSeen(
  { db, id }: Facility,
  student: StudentId,
  asked: Question | null,
  exercise: string | null,
): Promise<Readonly<Record<string, string>>> {
  if (asked !== null) return asked.files;
  if (exercise === null) return {};
  const newest = await db
    .selectFrom("work")
    .innerJoin("event", (join) =>
      join.onRef("event.log", "=", "work.log").onRef("event.seq", "=", "work.seq"),
    )
    .select(["work.handed_in", "event.body"])
    .where("work.facility", "=", id)
    .where("work.student", "=", student)
    .where("work.exercise", "=", exercise)
    .executeTakeFirst();
  if (newest === undefined) return {};
  return (newest.handed_in === 1 ? facts.attempted : facts.draftLeft).parse(JSON.parse(newest.body)).files;
}
