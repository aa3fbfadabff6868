import { UnstyledButton } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { StaffOverview, TerminalState } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { LanguageSwitch } from "../common/language-switch.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { Condition } from "./condition.tsx";
import { ExportDone } from "./export-done.tsx";
import { ExportForm } from "./export-form.tsx";
import type { Exporting, StaffState } from "./state.ts";
import "./staff.css";

/** What waits on this terminal, and carrying it to the facility. */
export default function Staff({ terminal }: { terminal: TerminalState }) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<StaffState>({ kind: "loading" });
  const [stuck, setStuck] = useState<string | null>(null);

  const load = useCallback(
    async (exporting: Exporting) => {
      const answer = await desk.call("staff:overview", {});
      setState(
        answer.ok
          ? { kind: "open", overview: answer.value, exporting }
          : { kind: "refused", sentence: answer.refusal.sentence },
      );
    },
    [desk],
  );
  useEffect(() => void load({ kind: "idle" }), [load]);

  async function send(folder: string) {
    if (state.kind !== "open") return;
    setState({ ...state, exporting: { kind: "writing" } });
    const answer = await desk.call("staff:export", { folder });
    if (answer.ok) await load({ kind: "done", report: answer.value });
    else setState({ ...state, exporting: { kind: "refused", sentence: answer.refusal.sentence } });
  }

  // After an export, signing out is the next step and stands below the report.
  const isDone = state.kind === "open" && state.exporting.kind === "done";
  const signOut = () => void desk.signOut(false).then(setStuck);

  return (
    <div className="page staff">
      <header className="home-bar">
        <span className="dim">{t("staff.terminal", { name: terminal.terminal.name })}</span>
        {!isDone && (
          <UnstyledButton className="quiet-button" onClick={signOut}>
            {t("staff.signOut")}
          </UnstyledButton>
        )}
      </header>
      <main>
        <ScreenHeading>{t("staff.title")}</ScreenHeading>
        {stuck && <Notice sentence={stuck} />}
        <Body state={state} load={load} send={(folder) => void send(folder)} signOut={signOut} />
      </main>
      <footer className="page-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

interface BodyProps {
  readonly state: StaffState;
  readonly load: (exporting: Exporting) => Promise<void>;
  readonly send: (folder: string) => void;
  readonly signOut: () => void;
}

function Body({ state, load, send, signOut }: BodyProps) {
  const { t } = useWords();
  switch (state.kind) {
    case "loading":
      return <Waiting words={t("staff.loading")} />;
    case "refused":
      return <Notice sentence={state.sentence} again={() => void load({ kind: "idle" })} />;
    case "open":
      return (
        <>
          {state.exporting.kind === "done" ? (
            <ExportDone
              report={state.exporting.report}
              onAgain={() => void load({ kind: "idle" })}
              onSignOut={signOut}
            />
          ) : (
            <>
              <Condition overview={state.overview} />
              <Waits overview={state.overview} />
              <ExportForm
                folders={state.overview.folders}
                exporting={state.exporting}
                onLook={() => void load({ kind: "idle" })}
                onExport={send}
              />
            </>
          )}
        </>
      );
  }
}

function Waits({ overview: { waiting, lastExport } }: { overview: StaffOverview }) {
  const { t, language } = useWords();
  return (
    <>
      <p className="waits">
        {waiting === 0 ? t("staff.nothingWaiting") : t("staff.waiting", { count: waiting })}
      </p>
      <p className="dim break">
        {lastExport
          ? t("staff.last", { time: dateTime(lastExport.atMs, language), file: lastExport.file })
          : t("staff.never")}
      </p>
    </>
  );
}
