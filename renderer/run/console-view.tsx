import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { ProgramError } from "../../sandbox/verdict.ts";
import { Notice } from "../common/notice.tsx";
import { EngineWords, Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { engineWords } from "../lesson/verdict-words.ts";
import { AnswerLine } from "./answer-line.tsx";
import { CallLine } from "./call-line.tsx";
import { ConsoleLines } from "./console-lines.tsx";
import { endSentence } from "./run-words.ts";
import type { Running } from "./state.ts";
import type { RunDesk } from "./use-run.ts";
import "./run.css";

interface Props {
  readonly desk: RunDesk;
  /** Of the program that runs, for an example of a call; `null`: no calls are made in it. */
  readonly source: string | null;
  /** The place of an error, as a press on it. */
  readonly place: (error: ProgramError) => ReactNode;
}

/** What a program prints as it runs, where it asks for input, and how it ended. */
export function ConsoleView({ desk, source, place }: Props) {
  const { running } = desk;
  const box = useRef<HTMLDivElement>(null);
  useAtBottom(box, running);
  const isAsking = running.kind === "busy" && running.question !== null;
  const canCall =
    source !== null && (running.kind === "resting" || (running.kind === "busy" && running.canCall));
  useKeptFocus(box, isAsking || canCall);
  if (running.kind === "idle") return null;
  if (running.kind === "refused") return <Notice sentence={running.sentence} />;
  return (
    <div className="console" ref={box} tabIndex={-1}>
      <ConsoleLines printed={running.printed} />
      {isAsking && <AnswerLine question={running.question ?? ""} onLine={desk.type} />}
      <End running={running} place={place} />
      {canCall && <CallLine isBusy={running.kind === "busy"} source={source} onCall={desk.call} />}
    </div>
  );
}

function End({ running, place }: { running: Running; place: Props["place"] }) {
  const { t } = useWords();
  if (running.kind === "resting") {
    return (
      <>
        {running.note !== null && (
          <p className="measure">
            <Sentence text={running.note} />
          </p>
        )}
        {running.fault && <p>{place(running.fault)}</p>}
        <p className="console-end dim">
          {t("run.ended")} {running.isStale && t("run.stale")}
        </p>
      </>
    );
  }
  if (running.kind !== "over") return null;
  const { end, isStale } = running;
  return (
    <>
      {end.kind === "ended" && end.note !== null && (
        <p className="measure">
          <Sentence text={end.note} />
        </p>
      )}
      <p className="console-end" data-end={end.kind}>
        {end.kind === "stopped" ? <Sentence text={end.sentence} /> : endSentence(end, t)}{" "}
        {isStale && <span className="dim">{t("run.stale")}</span>}
      </p>
      {(end.kind === "crashed" || end.kind === "unreadable") && (
        <>
          <p className="measure">
            <Sentence text={end.error.sentence} />
            {place(end.error)}
          </p>
          {end.error.raw !== "" && (
            <p className="dim raw">
              {t("check.raw")}:{" "}
              <code>
                <EngineWords text={engineWords(end.error)} />
              </code>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Keeps the newest line in view for whoever has not scrolled up. */
function useAtBottom(box: React.RefObject<HTMLElement | null>, running: Running) {
  const wasAtBottom = useRef(true);
  useEffect(() => {
    const pane = box.current?.closest<HTMLElement>("[data-scrolls]");
    if (!pane) return;
    const look = () => {
      wasAtBottom.current = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 48;
    };
    pane.addEventListener("scroll", look, { passive: true });
    return () => pane.removeEventListener("scroll", look);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of what is shown
  useLayoutEffect(() => {
    const pane = box.current?.closest<HTMLElement>("[data-scrolls]");
    if (pane && wasAtBottom.current) pane.scrollTop = pane.scrollHeight;
  }, [running, box]);
}

/** When the field that held the focus goes, the console takes it, so that a keyboard is not thrown back to the page's top. */
function useKeptFocus(box: React.RefObject<HTMLElement | null>, hasField: boolean) {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hasField && hadFocus.current && document.activeElement === document.body) box.current?.focus();
  }, [hasField, box]);
  useEffect(() => {
    const look = () => {
      if (document.activeElement !== document.body)
        hadFocus.current = !!box.current?.contains(document.activeElement);
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [box]);
}
