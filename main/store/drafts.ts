import { canonicalJson } from "../../bundle/canonical.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Undo, VersionLine, VersionWhy, WorkId } from "../contract.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";
import { keptVersions, ruleOf } from "./version-rule.ts";

export interface Draft {
  readonly files: SourceFiles;
  readonly savedAtMs: WallMs;
}

export type KeptVersion = Omit<VersionLine, "checked">;

/**
 * What students have typed: for each exercise, and each project of their playground, the present text, and the last 50 versions
 * that it went through.
 */
export interface Drafts {
  get(student: StudentId, exercise: WorkId): Draft | null;
  /** When it returns, the text is on the disk as the present one (see version-rule.ts). Throws what SQLite throws. */
  put(student: StudentId, exercise: WorkId, draft: Draft, why: VersionWhy): void;
  /** The present texts of a student, the one that was changed last first. */
  all(student: StudentId): readonly (Draft & { readonly exercise: WorkId })[];
  /** Newest first; the first one is the present text. */
  versions(student: StudentId, exercise: WorkId): readonly KeptVersion[];
  /** The way back from a present text that was put there by a press and has not been typed on. */
  undo(student: StudentId, exercise: WorkId): Undo | null;
  version(student: StudentId, exercise: WorkId, number: number): (Draft & { why: VersionWhy }) | null;
  /**
   * The present texts of exercises that neither an event of this machine holds nor came from elsewhere: what would stay behind if
   * the log were carried away now. Of one student, or of all with `null`.
   */
  unrecorded(student: StudentId | null): readonly Unrecorded[];
}

export interface Unrecorded {
  readonly student: StudentId;
  readonly exercise: ExerciseId;
  readonly files: SourceFiles;
}

interface Row {
  number: number;
  files: string;
  why: VersionWhy;
  began_ms: WallMs;
  saved_ms: WallMs;
}

interface PresentRow {
  student: StudentId;
  exercise: ExerciseId;
  files: string;
  known: string | null;
}

/** The text of each draft, and beside it the newest text that is known elsewhere: an event's, or one that came. */
const presentTexts = `
  SELECT v.student, v.exercise, v.files, coalesce(
    (SELECT e.files FROM versions e
      WHERE e.student = v.student AND e.exercise = v.exercise AND e.why = 'elsewhere'
        AND e.position >= coalesce(w.position, 0) ORDER BY e.number DESC LIMIT 1),
    json_extract(h.body, '$.files')) AS known
  FROM versions v
  LEFT JOIN work w ON w.student = v.student AND w.exercise = v.exercise
  LEFT JOIN events h ON h.position = w.position
  WHERE v.number IN (SELECT max(number) FROM versions
    WHERE @student IS NULL OR student = @student GROUP BY student, exercise)
    AND NOT EXISTS (SELECT 1 FROM projects p WHERE p.student = v.student AND p.project = v.exercise)
  ORDER BY v.number`;

/** `within` does each write, and may do it again (see reserve.ts). */
export function openDrafts(db: Db, within: Reserve["within"] = (write) => write()): Drafts {
  const newest = db.prepare<[string, string], Row>(
    "SELECT * FROM versions WHERE student = ? AND exercise = ? ORDER BY number DESC LIMIT 1",
  );
  const begin = db.prepare<[string, string, string, string, number, number]>(`
    INSERT INTO versions (student, exercise, files, why, began_ms, saved_ms, position)
    VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) FROM events))`);
  const prune = db.prepare<[string, string, string, string]>(`
    DELETE FROM versions WHERE student = ? AND exercise = ? AND number <= (
      SELECT number FROM versions WHERE student = ? AND exercise = ?
      ORDER BY number DESC LIMIT 1 OFFSET ${keptVersions})`);
  const replace = db.prepare<[string, number, number]>(
    "UPDATE versions SET files = ?, saved_ms = ? WHERE number = ?",
  );
  const mark = db.prepare<[string, number, number]>(
    "UPDATE versions SET why = ?, saved_ms = ? WHERE number = ?",
  );
  const lines = db.prepare<[string, string], KeptVersion>(
    "SELECT number, saved_ms AS savedAtMs, why FROM versions WHERE student = ? AND exercise = ? ORDER BY number DESC",
  );
  const newestTwo = db.prepare<[string, string], Pick<Row, "number" | "why">>(
    "SELECT number, why FROM versions WHERE student = ? AND exercise = ? ORDER BY number DESC LIMIT 2",
  );
  const all = db.prepare<[string], Row & { exercise: WorkId }>(
    `SELECT * FROM versions WHERE number IN (SELECT max(number) FROM versions WHERE student = ? GROUP BY exercise)
     ORDER BY saved_ms DESC, number DESC`,
  );
  const one = db.prepare<[string, string, number], Row>(
    "SELECT * FROM versions WHERE student = ? AND exercise = ? AND number = ?",
  );
  const present = db.prepare<[{ student: string | null }], PresentRow>(presentTexts);

  const put = db.transaction(
    (student: StudentId, exercise: WorkId, { files, savedAtMs }: Draft, why: VersionWhy) => {
      const text = JSON.stringify(files);
      const row = newest.get(student, exercise);
      const rule = ruleOf(row ? { text: row.files, why: row.why, beganMs: row.began_ms } : null, {
        text,
        why,
        atMs: savedAtMs,
      });
      if (row && rule === "replace") replace.run(text, savedAtMs, row.number);
      else if (row && typeof rule === "object") {
        if (rule.mark) mark.run(rule.mark, savedAtMs, row.number);
      } else {
        begin.run(student, exercise, text, why, savedAtMs, savedAtMs);
        prune.run(student, exercise, student, exercise);
      }
    },
  );

  return {
    get(student, exercise) {
      const row = newest.get(student, exercise);
      return row ? { files: JSON.parse(row.files), savedAtMs: row.saved_ms } : null;
    },
    put: (student, exercise, draft, why) => within(() => put.immediate(student, exercise, draft, why)),
    all: (student) =>
      all.all(student).map(({ exercise, files, saved_ms }) => ({
        exercise,
        files: JSON.parse(files),
        savedAtMs: saved_ms,
      })),
    versions: (student, exercise) => lines.all(student, exercise),
    undo(student, exercise) {
      const [present, before] = newestTwo.all(student, exercise);
      if (!before || (present?.why !== "reset" && present?.why !== "returned")) return null;
      return { why: present.why, version: before.number };
    },
    version(student, exercise, number) {
      const row = one.get(student, exercise, number);
      return row ? { files: JSON.parse(row.files), savedAtMs: row.saved_ms, why: row.why } : null;
    },
    unrecorded: (student) =>
      present
        .all({ student })
        .map(({ files, known, ...of }) => ({ ...of, files: JSON.parse(files), known }))
        .filter(
          ({ files, known }) => known === null || canonicalJson(JSON.parse(known)) !== canonicalJson(files),
        )
        .map(({ student, exercise, files }) => ({ student, exercise, files })),
  };
}
