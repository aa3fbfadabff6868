import { facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { AttemptStory } from "../folio/views.ts";
import type { Act } from "./acts.ts";
import type { Db } from "./open.ts";

/** Something that a student did here, with what it was about. */
export interface Deed extends Act {
  readonly position: number;
  /** Of an attempt. */
  readonly exercise: string | null;
  readonly passed: boolean;
  readonly isReview: boolean;
  /** Of a lesson that was opened. */
  readonly lesson: string | null;
}

/** What the log here says of a student's way, in its order. */
export interface Deeds {
  of(student: StudentId): readonly Deed[];
  /** The newest attempts at one exercise first, with their texts. */
  attempts(student: StudentId, exercise: string): readonly Omit<AttemptStory, "at">[];
  /** The text of the newest attempt that passed, reviews left aside; `null`: none here. */
  passedText(student: StudentId, exercise: string): AttemptStory["files"] | null;
}

/** More than anybody looks through. */
const mostAttempts = 50;

type Row = Omit<Deed, "passed" | "isReview"> & { readonly passed: number | null; readonly isReview: number };

export function openDeeds(db: Db): Deeds {
  const deeds = db.prepare<[string], Row>(`
    SELECT position, kind, boot AS bootId, mono_ms AS monoMs, wall_ms AS wallMs,
      CASE kind WHEN 'attempted' THEN body ->> '$.exercise' END AS exercise,
      CASE kind WHEN 'attempted' THEN body ->> '$.verdict' = 'passed' END AS passed,
      CASE kind WHEN 'attempted' THEN coalesce(body ->> '$.review', 0) ELSE 0 END AS isReview,
      CASE kind WHEN 'lessonOpened' THEN body ->> '$.lesson' END AS lesson
    FROM events WHERE student = ? ORDER BY position`);
  const bodies = db.prepare<[string, string], { position: number; body: string }>(`
    SELECT e.position, e.body FROM attempts a JOIN events e USING (position)
    WHERE a.student = ? AND a.exercise = ? ORDER BY a.position DESC LIMIT ${mostAttempts}`);
  const passing = db
    .prepare<[string, string], string>(`
      SELECT e.body FROM attempts a JOIN events e USING (position)
      WHERE a.student = ? AND a.exercise = ? AND e.body ->> '$.verdict' = 'passed' AND e.body ->> '$.review' IS NULL
      ORDER BY a.position DESC LIMIT 1`)
    .pluck();
  return {
    of: (student) =>
      deeds.all(student).map((row) => ({ ...row, passed: row.passed === 1, isReview: row.isReview === 1 })),
    attempts: (student, exercise) =>
      bodies.all(student, exercise).map(({ position, body }) => {
        const { verdict, checks, review, files } = facts.attempted.parse(JSON.parse(body));
        const passed = checks.filter(({ state }) => state === "passed").length;
        return { position, verdict, passed, total: checks.length, isReview: review ?? false, files };
      }),
    passedText(student, exercise) {
      const body = passing.get(student, exercise);
      return body === undefined ? null : facts.attempted.parse(JSON.parse(body)).files;
    },
  };
}
