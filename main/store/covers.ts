import { canonicalJson } from "../../bundle/canonical.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { type Cover, cover as coverShape } from "../../bundle/papers.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/**
 * What students write about their projects. The present text is kept as it is typed; the log gets it when they leave (`coverLeft`), as it
 * does with what they program.
 */
export interface Covers {
  get(student: StudentId, project: string): Cover | null;
  /** When it returns, the text is on the disk. */
  put(student: StudentId, project: string, cover: Cover, savedAtMs: WallMs): void;
  /** The present texts that the log does not hold: of one student, or of all with `null`. */
  unrecorded(
    student: StudentId | null,
  ): readonly { readonly student: StudentId; readonly project: string; readonly cover: Cover }[];
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openCovers(db: Db, within: Reserve["within"] = (write) => write()): Covers {
  const get = db
    .prepare<{ student: string; project: string }, string>(`
      SELECT coalesce(
        (SELECT cover FROM covers WHERE student = @student AND project = @project),
        (SELECT cover FROM covers_left WHERE student = @student AND project = @project)) AS cover`)
    .pluck();
  const put = db.prepare<[string, string, string, number]>(
    "INSERT OR REPLACE INTO covers VALUES (?, ?, ?, ?)",
  );
  const untold = db.prepare<
    { student: string | null },
    { student: StudentId; project: string; cover: string }
  >(`
    SELECT c.student, c.project, c.cover FROM covers c LEFT JOIN covers_left l USING (student, project)
    WHERE (@student IS NULL OR c.student = @student) AND c.cover IS NOT l.cover ORDER BY c.student, c.project`);
  return {
    get(student, project) {
      const kept = get.get({ student, project }) ?? null;
      return kept === null ? null : coverShape.parse(JSON.parse(kept));
    },
    put(student, project, cover, savedAtMs) {
      within(() => put.run(student, project, canonicalJson(cover), savedAtMs));
    },
    unrecorded: (student) =>
      untold.all({ student }).map((row) => ({ ...row, cover: coverShape.parse(JSON.parse(row.cover)) })),
  };
}
