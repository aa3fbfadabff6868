import { IconChevronRight } from "@tabler/icons-react";
import { useMemo } from "react";
import type { FinishedProject, PortfolioView } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StateMark } from "../common/state-mark.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { useLoaded } from "./loaded.ts";
import { folioHash } from "./pages.ts";
import { Print } from "./print.tsx";
import { When } from "./when.tsx";

/** The projects that a student has finished and can show, the transcript, and the way to paper. */
export function Portfolio({ name }: { name: string }) {
  const { t, language } = useWords();
  const ask = useMemo(() => ({ language }), [language]);
  const { state, again } = useLoaded("portfolio:open", ask);
  return (
    <StudentPage name={name} here="portfolio" className="folio">
      <ScreenHeading>{t("portfolio.title")}</ScreenHeading>
      {state.kind === "loading" && <Waiting words={t("progress.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={again} />}
      {state.kind === "open" && <Body view={state.value} again={again} />}
    </StudentPage>
  );
}

function Body({ view, again }: { view: PortfolioView; again: () => void }) {
  const { t } = useWords();
  const finished = view.projects.filter(({ done, steps }) => done === steps);
  const ahead = view.projects.filter(({ done, steps }) => done < steps);
  return (
    <>
      <section aria-labelledby="projects-heading">
        <h2 id="projects-heading">{t("portfolio.projects")}</h2>
        <p className="measure">
          {finished.length === 0 ? t("portfolio.noneFinished") : t("portfolio.projectsHow")}
        </p>
        <ul className="project-list">
          {finished.map((project) => (
            <Finished key={project.id} project={project} />
          ))}
        </ul>
        {ahead.length > 0 && (
          <>
            <h3>{t("portfolio.ahead")}</h3>
            <ul className="project-list">
              {ahead.map((project) => (
                <Ahead key={project.id} project={project} />
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="transcript-heading">
        <h2 id="transcript-heading">{t("portfolio.transcript")}</h2>
        <p className="measure">{t("portfolio.transcriptHow")}</p>
        <p className="folio-on">
          <a className="quiet-button" href={folioHash({ kind: "transcript" })}>
            {t("portfolio.toTranscript")}
            <IconChevronRight size="1.125rem" stroke={1.75} aria-hidden="true" />
          </a>
        </p>
      </section>
      <Print view={view} onAsked={again} />
    </>
  );
}

function Finished({ project }: { project: FinishedProject }) {
  const { t, language } = useWords();
  const { cover, finished, id, name } = project;
  return (
    <li className="project-line">
      <StateMark state="passed" />
      <div>
        <a href={folioHash({ kind: "project", project: id })}>{cover.title || localText(name, language)}</a>
        <p className="exercise-story-line">
          {cover.title && `${localText(name, language)} · `}
          {finished && (
            <>
              {t("portfolio.finished")} <When claim={finished} />
              {" · "}
            </>
          )}
          {cover.chosen ? t("portfolio.isChosen") : t("portfolio.isNotChosen")}
        </p>
      </div>
    </li>
  );
}

function Ahead({ project: { done, id, name, steps } }: { project: FinishedProject }) {
  const { t, language } = useWords();
  return (
    <li className="project-line">
      <StateMark state={done > 0 ? "tried" : "new"} />
      <div>
        <a href={hashOf({ kind: "lesson", lesson: id, exercise: null })}>{localText(name, language)}</a>
        <p className="exercise-story-line">
          {done > 0 ? t("portfolio.stepsDone", { done, count: steps }) : t("portfolio.notBegun")}
        </p>
      </div>
    </li>
  );
}
