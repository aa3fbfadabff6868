import type { WeekCount } from "../../main/contract.ts";
import { shortDay } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

const rows = ["lessons", "exercises", "attempts"] as const;
type Row = (typeof rows)[number];
const titles = {
  lessons: "progress.weekLessons",
  exercises: "progress.weekExercises",
  attempts: "progress.weekAttempts",
} as const satisfies Record<Row, string>;

/** What was done from week to week, as three rows of bars, and in numbers. */
export function Weeks({ weeks }: { weeks: readonly WeekCount[] }) {
  const { t, language } = useWords();
  const total = (row: Row) => weeks.reduce((sum, week) => sum + week[row], 0);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <section aria-labelledby="weeks-heading">
      <h2 id="weeks-heading">{t("progress.weeks")}</h2>
      <p className="measure">{t("progress.weeksHow")}</p>
      <div className="weeks">
        {rows.map((row) => (
          <figure key={row} className="week-row">
            <figcaption>
              <b>{t(titles[row])}</b>{" "}
              <span className="dim">{t("progress.inAll", { count: total(row) })}</span>
            </figcaption>
            <Bars counts={weeks.map((week) => week[row])} row={row} />
          </figure>
        ))}
        {first && last && (
          <p className="week-ends dim" aria-hidden="true">
            <span>{shortDay(first.fromMs, language)}</span>
            {weeks.length >= leastPlaces && <span>{shortDay(last.fromMs, language)}</span>}
          </p>
        )}
      </div>
      <details className="folio-details">
        <summary>{t("progress.numbers")}</summary>
        <table className="folio-table">
          <thead>
            <tr>
              <th scope="col">{t("progress.weekFrom")}</th>
              {rows.map((row) => (
                <th scope="col" key={row}>
                  {t(titles[row])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.fromMs}>
                <th scope="row">{shortDay(week.fromMs, language)}</th>
                {rows.map((row) => (
                  <td key={row}>{week[row]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Fewer weeks than these leave room, so that a first week is no wall. */
const leastPlaces = 6;

/** Each week a bar, by the largest of the row. The numbers stand in the table below. */
function Bars({ counts, row }: { counts: readonly number[]; row: Row }) {
  const most = Math.max(1, ...counts);
  const places = Math.max(leastPlaces, counts.length);
  return (
    <svg
      className={`week-bars week-bars-${row}`}
      viewBox={`0 0 ${places * 10} 40`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line
        x1="0"
        x2={places * 10}
        y1="39.5"
        y2="39.5"
        className="week-ground"
        vectorEffect="non-scaling-stroke"
      />
      {counts.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * 36);
        // A week has no other name than its place.
        const x = at * 10 + 1.5;
        return <rect key={x} x={x} y={39 - height} width="7" height={height} />;
      })}
    </svg>
  );
}
