import type { StudentId } from "../../bundle/ids.ts";
import { type Language, languageCode } from "../contract.ts";
import type { Db } from "./open.ts";

/** What students chose for themselves, from the log. */
export interface Settings {
  /** `null`: they have not chosen. */
  language(student: StudentId): Language | null;
}

export function openSettings(db: Db): Settings {
  const get = db.prepare<[string], { value: string }>(
    "SELECT value FROM settings WHERE student = ? AND setting = 'language'",
  );
  // A language that this version does not speak, from a newer one elsewhere, is no choice here.
  return { language: (student) => languageCode.safeParse(get.get(student)?.value).data ?? null };
}
