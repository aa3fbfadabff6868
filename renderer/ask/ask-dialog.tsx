import { Button, Textarea } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { CodeChoice } from "./code-choice.tsx";
import type { Asking, AskMove } from "./state.ts";
import type { Topic } from "./topic.ts";
import { useAsking } from "./use-asking.ts";
import "./ask.css";

interface Props {
  readonly topic: Topic;
  readonly onClose: (isSent: boolean) => void;
}

const headingId = "ask-heading";

/** A question in the student's words, with all that goes along as it will be sent. The browser keeps the focus inside, and gives it back. */
export default function AskDialog({ topic, onClose }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { asking, move, begin, send } = useAsking(topic);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const isSent = asking.kind === "sent";
  return (
    <dialog
      className="ask"
      ref={dialog}
      aria-labelledby={headingId}
      onClose={() => onClose(isSent)}
      // What is written is kept: a key of the lesson behind it must not act on it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={headingId}>{t(topic.follows === null ? "ask.title" : "ask.titleBack")}</h2>
      {asking.kind === "loading" && <Waiting words={t("ask.loading")} />}
      {asking.kind === "refused" && <Notice sentence={asking.sentence} again={() => void begin()} />}
      {asking.kind === "writing" && <Writing asking={asking} move={move} />}
      {isSent && <Sent lastLeftMs={asking.lastLeftMs} />}
      <div className="ask-foot">
        {asking.kind === "writing" && <Leaves lastLeftMs={asking.begun.lastLeftMs} />}
        <Button variant={isSent ? "filled" : "default"} onClick={() => dialog.current?.close()}>
          {t(asking.kind === "writing" && asking.text.trim() !== "" ? "ask.later" : "ask.close")}
        </Button>
        {asking.kind === "writing" && (
          <Button disabled={asking.text.trim() === ""} onClick={() => void send()}>
            {t(asking.isSending ? "ask.sending" : "ask.send")}
          </Button>
        )}
      </div>
    </dialog>
  );
}

interface WritingProps {
  readonly asking: Extract<Asking, { kind: "writing" }>;
  readonly move: (move: AskMove) => void;
}

function Writing({ asking: { begun, text, at, trouble }, move }: WritingProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const hasCode = Object.keys(begun.files).length > 0;
  return (
    <>
      <Textarea
        ref={field}
        label={t("ask.words")}
        description={t("ask.help")}
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={(event) => move({ kind: "typed", text: event.currentTarget.value })}
      />
      {trouble !== "" && <Notice sentence={trouble} />}
      {hasCode && (
        <section className="ask-along" aria-label={t("ask.along")}>
          <h3>{t("ask.along")}</h3>
          <p>
            {begun.check === null ? t("ask.noCheck") : t("ask.check", { check: begun.check.join(" › ") })}
          </p>
          <CodeChoice
            files={begun.files}
            at={at}
            onChoose={(chosen) => move({ kind: "pointed", at: chosen })}
          />
        </section>
      )}
    </>
  );
}

function Leaves({ lastLeftMs }: { lastLeftMs: number | null }) {
  const { t, language } = useWords();
  return (
    <p className="ask-leaves dim">
      {t("ask.leaves")}{" "}
      {lastLeftMs === null ? t("ask.noneLeft") : t("ask.lastLeft", { when: dateTime(lastLeftMs, language) })}
    </p>
  );
}

function Sent({ lastLeftMs }: { lastLeftMs: number | null }) {
  const { t } = useWords();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <div className="ask-sent" role="status" tabIndex={-1} ref={told}>
      <p>
        <IconCircleCheck size="1.375rem" stroke={1.75} aria-hidden="true" />
        <strong>{t("ask.sent")}</strong>
      </p>
      <Leaves lastLeftMs={lastLeftMs} />
      <p>{t("ask.sentNext")}</p>
    </div>
  );
}
