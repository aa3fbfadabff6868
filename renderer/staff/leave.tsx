import { Button, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";

type State =
  | { readonly kind: "told" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "sure" }
  | { readonly kind: "leaving" };

/** The way out of the program: told what it means, then asked once more. */
export function Leave() {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<State>({ kind: "told" });
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let isGone = false;
    void desk.call("staff:overview", {}).then((answer) => {
      if (!isGone && answer.ok) setWaiting(answer.value.waiting);
    });
    return () => {
      isGone = true;
    };
  }, [desk]);

  async function leave() {
    setState({ kind: "leaving" });
    const answer = await desk.call("staff:leaveKiosk", {});
    if (!answer.ok) setState({ kind: "refused", sentence: answer.refusal.sentence });
  }

  if (state.kind === "leaving") return <p role="status">{t("staffArea.leaving")}</p>;
  return (
    <>
      <ScreenHeading>{t("staffArea.leaveTitle")}</ScreenHeading>
      <p className="measure">{t("staffArea.leaveText")}</p>
      <p className="measure">{t("staffArea.leaveStored")}</p>
      {waiting > 0 && <p className="measure">{t("staffArea.leaveWaits", { count: waiting })}</p>}
      {state.kind === "refused" && <Notice sentence={state.sentence} />}
      {state.kind === "sure" ? (
        <Sure onYes={() => void leave()} onNo={() => setState({ kind: "told" })} />
      ) : (
        <Button variant="default" onClick={() => setState({ kind: "sure" })}>
          {t("staffArea.leaveAsk")}
        </Button>
      )}
    </>
  );
}

function Sure({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="leave-sure">
      <h2 ref={heading} tabIndex={-1}>
        {t("staffArea.leaveSure")}
      </h2>
      <p className="measure">{t("staffArea.leaveSureText")}</p>
      <div className="row">
        <Button onClick={onNo}>{t("staffArea.leaveNo")}</Button>
        <UnstyledButton className="quiet-button" onClick={onYes}>
          {t("staffArea.leaveYes")}
        </UnstyledButton>
      </div>
    </section>
  );
}
