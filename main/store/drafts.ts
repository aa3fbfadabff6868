import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Db } from "./open.ts";

export interface Draft {
  readonly files: SourceFiles;
  readonly savedAtMs: WallMs;
}

/** What a student has typed and not handed in: one for each exercise, the newest. */
export interface Drafts {
  get(student: StudentId, exercise: ExerciseId): Draft | null;
  /** When it returns, the draft is on the disk. Throws what SQLite throws. */
  put(student: StudentId, exercise: ExerciseId, draft: Draft): void;
}

export function openDrafts(db: Db): Drafts {
  const get = db.prepare<[string, string], { files: string; saved_ms: WallMs }>(
    "SELECT files, saved_ms FROM drafts WHERE student = ? AND exercise = ?",
  );
  const put = db.prepare<[string, string, string, number]>(`
    INSERT INTO drafts (student, exercise, files, saved_ms) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET files = excluded.files, saved_ms = excluded.saved_ms`);
  return {
    get(student, exercise) {
      const row = get.get(student, exercise);
      return row ? { files: JSON.parse(row.files), savedAtMs: row.saved_ms } : null;
    },
    put(student, exercise, { files, savedAtMs }) {
      put.run(student, exercise, JSON.stringify(files), savedAtMs);
    },
  };
}
