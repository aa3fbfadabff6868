import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { FeedbackLine } from "../contract.ts";
import type { Db } from "./open.ts";

/** The newest text of a student's exercise, made on another terminal. */
export interface AwayWork {
  readonly files: SourceFiles;
  /** Of the event that holds it. */
  readonly hash: string;
  readonly step: number;
  readonly wallMs: WallMs;
  /** The highest step of that exercise in the logs here; 0 without any. */
  readonly ownStep: number;
}

/** What the return in force says about a student, beside progress (see progress.ts). */
export interface Away {
  /** `null` as well when its event is one of this machine's, or its text was taken up already. */
  work(student: StudentId, exercise: ExerciseId): AwayWork | null;
  /** Notes that the text is among the student's versions now. */
  tookUp(student: StudentId, exercise: ExerciseId, work: AwayWork): void;
  /** Newest first. */
  feedback(student: StudentId): readonly FeedbackLine[];
}

interface WorkRow extends Omit<AwayWork, "files"> {
  files: string;
}

interface FeedbackRow extends Omit<FeedbackLine, "at" | "read"> {
  at: string | null;
  read: number;
}

export function openAway(db: Db): Away {
  const work = db.prepare<[string, string], WorkRow>(`
    SELECT a.files, a.hash, a.step, a.wall_ms AS wallMs, coalesce(w.step, 0) AS ownStep FROM away_work a
    LEFT JOIN work w USING (student, exercise)
    LEFT JOIN taken_up t USING (student, exercise)
    WHERE student = ? AND exercise = ? AND a.hash IS NOT t.hash AND NOT EXISTS (
      SELECT 1 FROM events JOIN logs ON logs.number = events.log
      WHERE logs.terminal = a.terminal AND events.seq = a.seq AND events.hash = a.hash)`);
  const tookUp = db.prepare("INSERT OR REPLACE INTO taken_up (student, exercise, hash) VALUES (?, ?, ?)");
  const feedback = db.prepare<[string], FeedbackRow>(`
    SELECT a.id, a.question, a.exercise, a.at, a.author, a.text, a.written_ms AS writtenMs,
      a.read OR r.id IS NOT NULL AS read
    FROM away_feedback a LEFT JOIN read_feedback r USING (id)
    WHERE a.student = ? ORDER BY a.written_ms DESC, a.id`);
  return {
    work(student, exercise) {
      const row = work.get(student, exercise);
      return row ? { ...row, files: JSON.parse(row.files) } : null;
    },
    tookUp: (student, exercise, { hash }) => void tookUp.run(student, exercise, hash),
    feedback: (student) =>
      feedback
        .all(student)
        .map((row) => ({ ...row, at: row.at === null ? null : JSON.parse(row.at), read: row.read === 1 })),
  };
}
