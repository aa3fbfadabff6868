import type { StudentId } from "../../bundle/ids.ts";
import { type Language, languageCode } from "../contract.ts";
import type { Db } from "./open.ts";

/** What students chose for themselves, from the logs of all terminals. */
export interface Settings {
  /** `null`: they have not chosen. */
  language(student: StudentId): Language | null;
}

export function openSettings(db: Db): Settings {
  // Here or on another terminal, whichever came last. Of two that did not know of each other the facility has chosen one, and
  // all terminals follow it.
  const get = db.prepare<{ student: string }, { value: string }>(`
    SELECT value FROM (
      SELECT value, step, 0 AS away FROM settings WHERE student = @student AND setting = 'language'
      UNION ALL SELECT value, step, 1 FROM away_setting WHERE student = @student AND setting = 'language')
    ORDER BY step DESC, away DESC LIMIT 1`);
  // A language that this version does not speak, from a newer one elsewhere, is no choice here.
  return { language: (student) => languageCode.safeParse(get.get({ student })?.value).data ?? null };
}
