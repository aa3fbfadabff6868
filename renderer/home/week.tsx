import type { WeekView } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";

/** What was done since the week began, as facts: beside nobody else's, and against no goal. */
export function Week({ week: { lessons, exercises, spentMs } }: { week: WeekView }) {
  const { t } = useWords();
  const allMinutes = Math.round(spentMs / 60_000);
  const [hours, minutes] = [Math.floor(allMinutes / 60), allMinutes % 60];
  const time = hours === 0 ? t("home.minutesOnly", { minutes }) : t("home.hours", { hours, minutes });
  return (
    <section className="week" aria-labelledby="week-heading">
      <h2 id="week-heading">{t("home.week")}</h2>
      <ul className="week-facts">
        {lessons > 0 && <li>{t("home.weekLessons", { count: lessons })}</li>}
        {exercises > 0 && <li>{t("home.weekExercises", { count: exercises })}</li>}
        <li>{t("home.weekTime", { time })}</li>
      </ul>
      <p className="dim week-how">{t("home.weekHow")}</p>
    </section>
  );
}
