import { UnstyledButton } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { Diagnosis } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { AboutComputer } from "./about-computer.tsx";
import { Findings } from "./findings.tsx";
import { ForIt } from "./for-it.tsx";

type State =
  | { readonly kind: "looking" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "found"; readonly diagnosis: Diagnosis };

/** How this computer is, for whoever stands before it, and for IT on a stick. */
export function Computer() {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<State>({ kind: "looking" });
  const look = useCallback(async () => {
    setState({ kind: "looking" });
    const answer = await desk.call("staff:diagnosis", {});
    setState(
      answer.ok
        ? { kind: "found", diagnosis: answer.value }
        : { kind: "refused", sentence: answer.refusal.sentence },
    );
  }, [desk]);
  useEffect(() => void look(), [look]);
  return (
    <>
      <ScreenHeading>{t("staffArea.computerTitle")}</ScreenHeading>
      {state.kind === "looking" && (
        <div className="running">
          <progress aria-label={t("staffArea.looking")} />
          <p role="status">{t("staffArea.looking")}</p>
        </div>
      )}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void look()} />}
      {state.kind === "found" && (
        <>
          <Findings findings={state.diagnosis.findings} />
          <UnstyledButton className="quiet-button look-again" onClick={() => void look()}>
            {t("staffArea.lookAgain")}
          </UnstyledButton>
          <ForIt />
          <AboutComputer about={state.diagnosis.about} />
        </>
      )}
    </>
  );
}
