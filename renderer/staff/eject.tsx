import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import type { Ejecting } from "./state.ts";

/** Asks the system to let go of a drive, and says what it did. */
export function Eject({ device }: { device: string }) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<Ejecting>({ kind: "idle" });

  async function ask() {
    setState({ kind: "asking" });
    const answer = await desk.call("staff:eject", { device });
    setState(
      answer.ok
        ? { kind: "done", report: answer.value }
        : { kind: "refused", sentence: answer.refusal.sentence },
    );
  }

  if (state.kind === "done") {
    return <p role="status">{state.report.kind === "off" ? t("staff.isOff") : t("staff.isUnmounted")}</p>;
  }
  return (
    <>
      {state.kind === "refused" && <Notice sentence={state.sentence} />}
      <UnstyledButton
        className="quiet-button eject"
        onClick={() => void ask()}
        disabled={state.kind === "asking"}
      >
        {state.kind === "asking" ? t("staff.ejecting") : t("staff.eject")}
      </UnstyledButton>
    </>
  );
}
