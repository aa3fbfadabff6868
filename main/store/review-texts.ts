import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Draft } from "./drafts.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/**
 * What students type while they do an exercise anew, beside the text of it that they keep. It goes when the review is passed; what was
 * handed in stays in the log.
 */
export interface ReviewTexts {
  get(student: StudentId, exercise: ExerciseId): Draft | null;
  /** When it returns, the text is on the disk. Throws what SQLite throws. */
  put(student: StudentId, exercise: ExerciseId, draft: Draft): void;
  remove(student: StudentId, exercise: ExerciseId): void;
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openReviewTexts(db: Db, within: Reserve["within"] = (write) => write()): ReviewTexts {
  const get = db.prepare<[string, string], { files: string; savedAtMs: Draft["savedAtMs"] }>(
    "SELECT files, saved_ms AS savedAtMs FROM review_texts WHERE student = ? AND exercise = ?",
  );
  const put = db.prepare<[string, string, string, number]>(
    "INSERT OR REPLACE INTO review_texts (student, exercise, files, saved_ms) VALUES (?, ?, ?, ?)",
  );
  const remove = db.prepare<[string, string]>("DELETE FROM review_texts WHERE student = ? AND exercise = ?");
  return {
    get(student, exercise) {
      const row = get.get(student, exercise);
      return row ? { files: JSON.parse(row.files), savedAtMs: row.savedAtMs } : null;
    },
    put: (student, exercise, { files, savedAtMs }) =>
      void within(() => put.run(student, exercise, JSON.stringify(files), savedAtMs)),
    remove: (student, exercise) => void within(() => remove.run(student, exercise)),
  };
}
