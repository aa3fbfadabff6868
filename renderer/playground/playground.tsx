import { useCallback, useEffect, useReducer } from "react";
import { useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { NewProject } from "./new-project.tsx";
import { ProjectRows } from "./project-rows.tsx";
import { listed, playgroundMoved } from "./state.ts";
import "./playground.css";

/** A student's own projects: make one, go on with one, and put away or bring back. */
export default function Playground({ name }: { name: string }) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, move] = useReducer(playgroundMoved, { kind: "loading" });

  const load = useCallback(async () => {
    await desk.drafts().flush(); // so that the list tells what was typed last
    move(listed(await desk.call("project:list", {}), null));
  }, [desk]);
  useEffect(() => void load(), [load]);

  return (
    <StudentPage name={name} here="playground" className="playground">
      <ScreenHeading>{t("playground.title")}</ScreenHeading>
      <p className="measure">{t("playground.intro")}</p>
      {state.kind === "loading" && <Waiting words={t("playground.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load()} />}
      {state.kind === "open" && (
        <>
          {state.trouble && <Notice sentence={state.trouble} />}
          <div className="playground-columns">
            <ProjectRows state={state} move={move} />
            <NewProject
              isOpen={state.list.projects.length === 0}
              onMade={(project) => go({ kind: "playground", project })}
              onRefused={(sentence) => move({ kind: "refused", sentence })}
            />
          </div>
        </>
      )}
    </StudentPage>
  );
}
