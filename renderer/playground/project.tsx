import { useCallback, useEffect, useState } from "react";
import type { ProjectView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { ProjectScreen } from "./project-screen.tsx";
import "../lesson/lesson.css";
import "../lesson/reading.css";
import "../lesson/work.css";
import "./playground.css";

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly view: ProjectView };

/** Fetches a project and shows it. */
export default function OneProject({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<Loading>({ kind: "loading" });

  const load = useCallback(async () => {
    const drafts = desk.drafts();
    await drafts.flush(); // so that the text in the answer is the newest
    const answer = await desk.call("project:open", { project: id });
    if (!answer.ok) return setState({ kind: "refused", sentence: answer.refusal.sentence });
    const view = answer.value;
    drafts.open(view.id, view.files, view.savedAtMs);
    setState({ kind: "open", view });
  }, [desk, id]);
  useEffect(() => void load(), [load]);

  switch (state.kind) {
    case "loading":
      return <Waiting words={t("playground.loading")} />;
    case "refused":
      return (
        <main className="page page-narrow">
          <ScreenHeading>{t("playground.refused")}</ScreenHeading>
          <Notice sentence={state.sentence} again={() => void load()} />
          <p>
            <a href="#/playground">{t("playground.back")}</a>
          </p>
        </main>
      );
    case "open":
      return <ProjectScreen view={state.view} name={name} />;
  }
}
