import type { WallMs } from "../../bundle/std.ts";
import type { Language } from "../contract.ts";

/** The locales whose dates the screens show (renderer/i18n/format.ts). */
const locales: Readonly<Record<Language, string>> = { en: "en-GB", es: "es" };

/** Local midnight of the day with which the present week began, as weeks go where the language is spoken. */
export function weekBegan(nowMs: WallMs, language: Language): WallMs {
  const firstDay = new Intl.Locale(locales[language]).getWeekInfo().firstDay % 7;
  const now = new Date(nowMs);
  const daysAgo = (now.getDay() - firstDay + 7) % 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).getTime() as WallMs;
}

/** Whether two moments lie in one day of this machine's zone. */
export function isSameDay(one: WallMs, other: WallMs): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
