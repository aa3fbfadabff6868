import { Button } from "@mantine/core";
import { useEffect, useReducer, useRef } from "react";
import type { SourceFiles } from "../../../curriculum/schema.ts";
import type { Replaced, WorkId } from "../../../main/contract.ts";
import { useDesk } from "../../app/desk.ts";
import { Notice } from "../../common/notice.tsx";
import { useWords } from "../../i18n/i18n.ts";
import { Difference } from "./difference.tsx";
import { versionsMoved } from "./state.ts";
import { VersionList } from "./version-list.tsx";
import "./versions.css";

export interface VersionsProps {
  readonly exercise: WorkId;
  readonly title: string;
  /** The present text. */
  readonly now: SourceFiles;
  readonly onReturned: (replaced: Replaced) => void;
  readonly onClose: () => void;
}

/** What a program was before, beside what it is now, and the way back. Lies over the lesson's panes. */
export default function Versions({ exercise, title, now, onReturned, onClose }: VersionsProps) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, move] = useReducer(versionsMoved, { kind: "loading" });
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = state.kind === "open" ? state.chosen : null;
  const before = state.kind === "open" && chosen !== null ? state.texts[chosen] : undefined;

  useEffect(() => {
    heading.current?.focus();
    desk
      .call("draft:versions", { exercise })
      .then((answer) =>
        move(
          answer.ok
            ? { kind: "listed", versions: answer.value.versions }
            : { kind: "listRefused", sentence: answer.refusal.sentence },
        ),
      );
  }, [desk, exercise]);

  useEffect(() => {
    if (chosen === null || before) return;
    desk
      .call("draft:version", { exercise, number: chosen })
      .then((answer) =>
        move(
          answer.ok
            ? { kind: "read", number: chosen, files: answer.value.files }
            : { kind: "troubled", sentence: answer.refusal.sentence },
        ),
      );
  }, [desk, exercise, chosen, before]);

  async function bringBack() {
    if (chosen === null || state.kind !== "open" || state.isReturning) return;
    move({ kind: "returning" });
    const answer = await desk.call("draft:return", { exercise, number: chosen });
    if (answer.ok) onReturned(answer.value);
    else move({ kind: "troubled", sentence: answer.refusal.sentence });
  }

  return (
    <section
      className="versions"
      role="dialog"
      aria-label={t("versions.title", { title })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 className="versions-title" ref={heading} tabIndex={-1}>
        {t("versions.title", { title })}
      </h2>
      <div className="versions-body">
        {state.kind === "refused" && <Notice sentence={state.sentence} />}
        {state.kind === "open" && chosen === null && <p className="versions-none">{t("versions.none")}</p>}
        {state.kind === "open" && chosen !== null && (
          <>
            <VersionList
              versions={state.earlier}
              chosen={chosen}
              onChoose={(number) => move({ kind: "chosen", number })}
            />
            <div className="versions-difference">
              {state.trouble && <Notice sentence={state.trouble} />}
              {before && <Difference before={before} now={now} />}
            </div>
          </>
        )}
      </div>
      <div className="versions-bottom">
        <span className="dim">{chosen !== null && t("versions.safe")}</span>
        <Button variant={chosen === null ? "filled" : "default"} onClick={onClose}>
          {t("versions.close")}
        </Button>
        {chosen !== null && <Button onClick={() => void bringBack()}>{t("versions.bringBack")}</Button>}
      </div>
    </section>
  );
}
