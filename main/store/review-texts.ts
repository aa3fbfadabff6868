import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Draft } from "./drafts.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/**
 * What students type while they do an exercise anew, beside the text of it that they keep. That of a review that was passed stays until
 * the next one of its exercise begins, from the starter.
 */
export interface ReviewTexts {
  /** Begins a review, or goes on with one. `null`: from the starter. */
  begin(student: StudentId, exercise: ExerciseId): Draft | null;
  /** When it returns, the text is on the disk. Throws what SQLite throws. */
  put(student: StudentId, exercise: ExerciseId, draft: Draft): void;
  /** The review was passed. */
  end(student: StudentId, exercise: ExerciseId): void;
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openReviewTexts(db: Db, within: Reserve["within"] = (write) => write()): ReviewTexts {
  const drop = db.prepare<[string, string]>(
    "DELETE FROM review_texts WHERE student = ? AND exercise = ? AND passed = 1",
  );
  const get = db.prepare<[string, string], { files: string; savedAtMs: Draft["savedAtMs"] }>(
    "SELECT files, saved_ms AS savedAtMs FROM review_texts WHERE student = ? AND exercise = ?",
  );
  const put = db.prepare<[string, string, string, number]>(`
    INSERT INTO review_texts (student, exercise, files, saved_ms) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET files = excluded.files, saved_ms = excluded.saved_ms`);
  const end = db.prepare<[string, string]>(
    "UPDATE review_texts SET passed = 1 WHERE student = ? AND exercise = ?",
  );
  return {
    begin(student, exercise) {
      within(() => drop.run(student, exercise));
      const row = get.get(student, exercise);
      return row ? { files: JSON.parse(row.files), savedAtMs: row.savedAtMs } : null;
    },
    put: (student, exercise, { files, savedAtMs }) =>
      void within(() => put.run(student, exercise, JSON.stringify(files), savedAtMs)),
    end: (student, exercise) => void within(() => end.run(student, exercise)),
  };
}
