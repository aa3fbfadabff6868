import { Button } from "@mantine/core";
import { useCallback, useEffect, useReducer } from "react";
import { useDesk } from "../app/desk.ts";
import { useAsk } from "../ask/context.ts";
import { nothingInParticular } from "../ask/topic.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { useLinks } from "../look-up/use-links.ts";
import { openNotes } from "./notes.ts";
import { answersMoved, inOrder } from "./state.ts";
import { ThreadView } from "./thread-view.tsx";
import "./answers.css";

/** All that a student asked and was told. */
export default function Answers({ name }: { name: string }) {
  const { t } = useWords();
  const { call } = useDesk();
  const { ask, onSent } = useAsk();
  const [state, move] = useReducer(answersMoved, { kind: "loading" });
  useLinks();
  const load = useCallback(async () => move({ kind: "opened", opened: await openNotes(call) }), [call]);
  useEffect(() => void load(), [load]);
  useEffect(() => onSent(() => void load()), [onSent, load]);

  return (
    <StudentPage name={name} here="answers" className="answers">
      <div className="answers-head">
        <div>
          <ScreenHeading>{t("answers.title")}</ScreenHeading>
          <p className="measure">{t("answers.intro")}</p>
        </div>
        <Button aria-haspopup="dialog" onClick={() => ask(nothingInParticular)}>
          {t("ask.open")}
        </Button>
      </div>
      <p className="answers-told" role="status">
        {state.kind === "open" && state.isTakenBack ? t("answers.withdrawn") : ""}
      </p>
      {state.kind === "loading" && <Waiting words={t("answers.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load()} />}
      {state.kind === "open" && inOrder(state).length === 0 && <p>{t("answers.none")}</p>}
      {state.kind === "open" &&
        inOrder(state).map((thread) => <ThreadView key={thread.id} thread={thread} move={move} />)}
    </StudentPage>
  );
}
