import { IconChevronLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Transcript } from "../../main/contract.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { list } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { useLoaded } from "./loaded.ts";
import { folioHash } from "./pages.ts";
import { When } from "./when.tsx";

/** What a student has done in the course, as it would stand on paper. */
export function TranscriptPage({ name }: { name: string }) {
  const { t, language } = useWords();
  const ask = useMemo(() => ({ language }), [language]);
  const { state, again } = useLoaded("portfolio:open", ask);
  return (
    <StudentPage name={name} here="portfolio" className="folio">
      <a className="quiet-button folio-back" href={folioHash({ kind: "portfolio" })}>
        <IconChevronLeft size="1.125rem" stroke={1.75} aria-hidden="true" />
        {t("portfolio.back")}
      </a>
      <ScreenHeading>{t("portfolio.transcriptOf", { name })}</ScreenHeading>
      {state.kind === "loading" && <Waiting words={t("progress.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={again} />}
      {state.kind === "open" && <Body transcript={state.value.transcript} />}
    </StudentPage>
  );
}

function Body({ transcript: { minutes, modules, skills } }: { transcript: Transcript }) {
  const { t, language } = useWords();
  const lower = (titles: readonly string[]) => list(titles, language).toLocaleLowerCase(language);
  if (modules.length === 0) return <p>{t("progress.nothingYet")}</p>;
  return (
    <>
      <p className="measure">{t("portfolio.transcriptClock")}</p>
      <p>{t("portfolio.worked", { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</p>
      {skills.passed.length > 0 && (
        <p className="measure">
          <b>{t("portfolio.canDo")}</b> {lower(skills.passed)}.
        </p>
      )}
      {skills.tried.length > 0 && (
        <p className="measure">
          <b>{t("portfolio.isLearning")}</b> {lower(skills.tried)}.
        </p>
      )}
      {modules.map(({ finished, lessons, of, title }) => (
        <section key={title} aria-label={title}>
          <table className="folio-table transcript-table">
            <caption>
              <b>{title}</b>{" "}
              <span className="dim">{t("progress.moduleLessons", { done: finished, count: of })}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t("portfolio.lesson")}</th>
                <th scope="col">{t("portfolio.finishedOn")}</th>
                <th scope="col">{t("portfolio.exercises")}</th>
              </tr>
            </thead>
            <tbody>
              {lessons.map((lesson) => (
                <tr key={lesson.title}>
                  <th scope="row">{lesson.title}</th>
                  <td>
                    {lesson.finished ? (
                      <When claim={lesson.finished} />
                    ) : lesson.state === "passed" ? (
                      t("portfolio.elsewhere")
                    ) : (
                      t("portfolio.begun")
                    )}
                  </td>
                  <td>
                    {lesson.exercises === 0
                      ? t("portfolio.readOnly")
                      : t("portfolio.exercisesSay", {
                          passed: lesson.passed + lesson.helped,
                          count: lesson.exercises,
                        })}
                    {lesson.helped > 0 && ` ${t("portfolio.withHelp", { count: lesson.helped })}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
