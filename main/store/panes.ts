import type { StudentId } from "../../bundle/ids.ts";
import { type PaneSizes, paneSizes } from "../contract.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/** The sizes of a lesson's panes, as each student left them. */
export interface Panes {
  get(student: StudentId): PaneSizes;
  keep(student: StudentId, sizes: PaneSizes): void;
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openPanes(db: Db, within: Reserve["within"] = (write) => write()): Panes {
  const get = db.prepare<[string], string>("SELECT sizes FROM panes WHERE student = ?").pluck();
  const put = db.prepare<[string, string]>("INSERT OR REPLACE INTO panes VALUES (?, ?)");
  return {
    get(student) {
      const kept = get.get(student);
      return kept === undefined ? { text: null, code: null, play: null } : paneSizes.parse(JSON.parse(kept));
    },
    keep(student, sizes) {
      within(() => put.run(student, JSON.stringify(sizes)));
    },
  };
}
