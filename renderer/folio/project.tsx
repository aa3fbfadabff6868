import { IconChevronLeft } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import type { LessonId } from "../../curriculum/schema.ts";
import type { Cover, FinishedProject } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { CoverForm } from "./cover-form.tsx";
import { useKeeping } from "./keeping.ts";
import { KeptLine } from "./kept-line.tsx";
import { useLoaded } from "./loaded.ts";
import { folioHash } from "./pages.ts";
import { Program } from "./program.tsx";
import { Sample } from "./sample.tsx";

/** One project's page: what its student writes about it, a run of it, and its code. */
export function Project({ name, project }: { name: string; project: LessonId }) {
  const { t, language } = useWords();
  const ask = useMemo(() => ({ language }), [language]);
  const { state, again } = useLoaded("portfolio:open", ask);
  const found = state.kind === "open" ? state.value.projects.find(({ id }) => id === project) : undefined;
  return (
    <StudentPage name={name} here="portfolio" className="folio">
      <a className="quiet-button folio-back" href={folioHash({ kind: "portfolio" })}>
        <IconChevronLeft size="1.125rem" stroke={1.75} aria-hidden="true" />
        {t("portfolio.back")}
      </a>
      <ScreenHeading>{found ? localText(found.name, language) : t("portfolio.project")}</ScreenHeading>
      {state.kind === "loading" && <Waiting words={t("progress.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={again} />}
      {state.kind === "open" &&
        (found && found.done === found.steps ? (
          <Finished view={found} />
        ) : (
          <p className="measure">{t("portfolio.notFinished")}</p>
        ))}
    </StudentPage>
  );
}

function Finished({ view }: { view: FinishedProject }) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [cover, setCover] = useState<Cover>(view.cover);
  const store = useCallback(
    (next: Cover) => call("portfolio:keep", { project: view.id, cover: next }),
    [call, view.id],
  );
  const { keep, keeping } = useKeeping(store);
  function change(part: Partial<Cover>) {
    const next = { ...cover, ...part };
    setCover(next);
    keep(next);
  }
  return (
    <>
      <CoverForm cover={cover} onChange={change} />
      <KeptLine keeping={keeping} />
      <Sample view={view} sample={cover.sample} onKeep={(sample) => change({ sample })} />
      <section aria-labelledby="code-heading">
        <h2 id="code-heading">{t("portfolio.code")}</h2>
        {view.programs.map(({ exercise, files, title }) => (
          <details key={exercise} className="folio-details">
            <summary>{localText(title, language)}</summary>
            <Program files={files} />
          </details>
        ))}
      </section>
    </>
  );
}
