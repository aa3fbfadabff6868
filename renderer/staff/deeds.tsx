import { UnstyledButton } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { Answers, StaffDeed } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { shortDateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  /** `before`: where the page begins; `null`: with the newest. */
  | { readonly kind: "page"; readonly page: Answers["staff:deeds"]; readonly before: number | null };

/** What staff did on this terminal, a page at a time. */
export function Deeds() {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<State>({ kind: "loading" });
  const load = useCallback(
    async (before: number | null) => {
      const answer = await desk.call("staff:deeds", { before });
      setState(
        answer.ok
          ? { kind: "page", page: answer.value, before }
          : { kind: "refused", sentence: answer.refusal.sentence },
      );
    },
    [desk],
  );
  useEffect(() => void load(null), [load]);
  return (
    <>
      <ScreenHeading>{t("staffArea.deedsTitle")}</ScreenHeading>
      <p className="dim measure">{t("staffArea.deedsText")}</p>
      {state.kind === "loading" && <Waiting words={t("staff.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load(null)} />}
      {state.kind === "page" && <Page state={state} onTurn={(before) => void load(before)} />}
    </>
  );
}

interface PageProps {
  readonly state: Extract<State, { kind: "page" }>;
  readonly onTurn: (before: number | null) => void;
}

function Page({ state: { before, page }, onTurn }: PageProps) {
  const { t, language } = useWords();
  const last = page.deeds.at(-1);
  if (last === undefined) return <p>{t("staffArea.deedsNone")}</p>;
  return (
    <>
      <ol className="deeds" key={before}>
        {page.deeds.map((deed) => (
          <li key={deed.position}>
            <span className="deed-time">
              {shortDateTime(deed.atMs, language)}
              {deed.isSuspect && <span className="deed-suspect"> ? {t("staffArea.suspect")}</span>}
            </span>
            <span className="break">
              <DeedWords deed={deed.deed} />
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {page.hasOlder && (
          <UnstyledButton className="quiet-button" onClick={() => onTurn(last.position)}>
            {t("staffArea.older")}
          </UnstyledButton>
        )}
        {before !== null && (
          <UnstyledButton className="quiet-button" onClick={() => onTurn(null)}>
            {t("staffArea.newest")}
          </UnstyledButton>
        )}
      </div>
    </>
  );
}

function DeedWords({ deed }: { deed: StaffDeed["deed"] }) {
  const { t } = useWords();
  switch (deed.kind) {
    case "signedIn":
      return t("staffArea.didSignedIn");
    case "signInRefused":
      return t("staffArea.didSignInRefused");
    case "kioskLeft":
      return t("staffArea.didKioskLeft");
    case "signedOut":
      return {
        asked: t("staffArea.didSignedOutAsked"),
        idle: t("staffArea.didSignedOutIdle"),
        closed: t("staffArea.didSignedOutClosed"),
      }[deed.reason];
    case "exportMade":
      return t("staffArea.didExportMade", { file: deed.file });
    case "diagnosisWritten":
      return t("staffArea.didDiagnosisWritten", { file: deed.file });
    case "importTaken":
      return t(deed.what === "return" ? "staffArea.didImportReturn" : "staffArea.didImportContent", {
        number: deed.number,
      });
    case "pinReset":
      return deed.student === null
        ? t("staffArea.didPinResetUnknown")
        : t("staffArea.didPinReset", { name: deed.student });
  }
}
