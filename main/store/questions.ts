import { facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { CodePlace } from "../../bundle/note.ts";
import type { ReturnRecord } from "../../bundle/return-records.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/** One that was asked and not taken back. */
export interface AskedQuestion
  extends Omit<Extract<ReturnRecord, { kind: "question" }>, "kind" | "student" | "askedMs"> {
  readonly askedMs: WallMs;
  /** Of its event; `null`: it was asked on another machine. */
  readonly position: number | null;
}

/** Which of a student's questions is being written. */
export interface Topic {
  readonly lesson: string | null;
  readonly exercise: string | null;
  readonly follows: string | null;
}

export interface QuestionDraft {
  readonly text: string;
  readonly at: CodePlace | null;
}

/** What students ask their instructor, and what of it is not sent yet. */
export interface Questions {
  /** All that are known here, asked on whatever terminal; newest first. */
  asked(student: StudentId): readonly AskedQuestion[];
  /** Path of the check that the newest attempt failed first, if it was of exactly these files. */
  failedCheck(
    student: StudentId,
    exercise: string,
    isSame: (files: Record<string, string>) => boolean,
  ): readonly string[] | null;
  draft(student: StudentId, topic: Topic): QuestionDraft | null;
  /** `null` forgets it. When it returns, the disk has it. Throws what SQLite throws. */
  keep(student: StudentId, topic: Topic, draft: QuestionDraft | null): void;
  /** The same in the caller's transaction. */
  put(student: StudentId, topic: Topic, draft: QuestionDraft | null): void;
}

interface OwnRow {
  position: number;
  body: string;
  wall_ms: WallMs;
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openQuestions(db: Db, within: Reserve["within"] = (write) => write()): Questions {
  const own = db.prepare<[string], OwnRow>(`
    SELECT q.position, e.body, e.wall_ms FROM questions q JOIN events e USING (position)
    WHERE q.student = ? AND q.withdrawn = 0 ORDER BY q.position DESC`);
  const away = db
    .prepare<[string, string], string>(`
    SELECT record FROM away_questions a WHERE student = ?
    AND NOT EXISTS (SELECT 1 FROM questions q WHERE q.student = ? AND q.id = a.id)`)
    .pluck();
  const attempt = db
    .prepare<[string, string], string>(`
    SELECT e.body FROM attempts a JOIN events e USING (position)
    WHERE a.student = ? AND a.exercise = ? ORDER BY a.position DESC LIMIT 1`)
    .pluck();
  const draft = db
    .prepare<[string, string, string, string], string>(
      "SELECT draft FROM question_drafts WHERE student = ? AND lesson = ? AND exercise = ? AND follows = ?",
    )
    .pluck();
  const write = db.prepare<[string, string, string, string, string]>(
    "INSERT OR REPLACE INTO question_drafts (student, lesson, exercise, follows, draft) VALUES (?, ?, ?, ?, ?)",
  );
  const forget = db.prepare<[string, string, string, string]>(
    "DELETE FROM question_drafts WHERE student = ? AND lesson = ? AND exercise = ? AND follows = ?",
  );
  const keyOf = (student: StudentId, { lesson, exercise, follows }: Topic) =>
    [student, lesson ?? "", exercise ?? "", follows ?? ""] as const;
  function put(student: StudentId, topic: Topic, written: QuestionDraft | null): void {
    if (written === null) forget.run(...keyOf(student, topic));
    else write.run(...keyOf(student, topic), JSON.stringify(written));
  }
  return {
    asked(student) {
      const here = own.all(student).map(({ position, body, wall_ms }): AskedQuestion => {
        const asked = facts.questionAsked.parse(JSON.parse(body));
        return { ...asked, askedMs: wall_ms, position };
      });
      const elsewhere = away.all(student, student).map((record): AskedQuestion => {
        const { kind: _kind, student: _whose, ...asked } = JSON.parse(record);
        return { ...asked, position: null };
      });
      return [...here, ...elsewhere].sort((a, b) => b.askedMs - a.askedMs);
    },
    failedCheck(student, exercise, isSame) {
      const newest = attempt.get(student, exercise);
      if (newest === undefined) return null;
      const { files, checks } = facts.attempted.parse(JSON.parse(newest));
      return isSame(files) ? (checks.find(({ state }) => state === "failed")?.path ?? null) : null;
    },
    draft(student, topic) {
      const kept = draft.get(...keyOf(student, topic));
      return kept === undefined ? null : JSON.parse(kept);
    },
    keep: (...kept) => within(() => put(...kept)),
    put,
  };
}
