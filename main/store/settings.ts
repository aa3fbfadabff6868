import type { StudentId } from "../../bundle/ids.ts";
import { type Settings, settingsFrom } from "../settings.ts";
import type { Db } from "./open.ts";

/** What students chose for themselves, from the logs of all terminals. */
export interface SettingsReader {
  of(student: StudentId): Settings;
}

export function openSettings(db: Db): SettingsReader {
  // Here or on another terminal, whichever came last. Of two that did not know of each other the facility has chosen one, and
  // all terminals follow it.
  const rows = db.prepare<{ student: string }, { setting: string; value: string }>(`
    SELECT setting, value FROM (
      SELECT setting, value, row_number() OVER (PARTITION BY setting ORDER BY step DESC, away DESC) AS place FROM (
        SELECT setting, value, step, 0 AS away FROM settings WHERE student = @student
        UNION ALL SELECT setting, value, step, 1 FROM away_setting WHERE student = @student))
    WHERE place = 1`);
  return { of: (student) => settingsFrom(rows.all({ student })) };
}
