import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useDesk } from "../app/desk.ts";
import { hashOf } from "../app/route.ts";
import { Notice } from "../common/notice.tsx";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { AnswerText } from "./answer-text.tsx";
import { CodeThen } from "./code-then.tsx";
import { markRead } from "./notes.ts";
import type { AnswersMove } from "./state.ts";
import { type Entry, type Thread, unreadOf } from "./threads.ts";

interface Props {
  readonly thread: Thread;
  readonly move: (move: AnswersMove) => void;
}

/** One thread: a line that opens. Opening it is what reads its answers. */
export function ThreadView({ thread, move }: Props) {
  const { t, language } = useWords();
  const desk = useDesk();
  const { entries, unread, lastMs } = thread;
  const questions = entries.flatMap((entry) => (entry.kind === "asked" ? [entry.question] : []));
  const place = questions.find((question) => question.place !== null)?.place ?? null;
  const first = entries[0];
  const excerpt = first?.kind === "asked" ? first.question.text : (first?.feedback.author ?? "");

  async function read() {
    const ids = unreadOf(entries);
    if (ids.length === 0) return;
    const feedback = await markRead(desk.call, ids);
    if (feedback) move({ kind: "read", feedback });
    await desk.look(); // the bar counts them
  }

  return (
    <details className="thread" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>
        <span className="thread-title">
          {place ? localText(place.title, language) : t("answers.general")}
        </span>
        <span className="thread-excerpt dim">{excerpt}</span>
        <span className="thread-new">{unread > 0 ? `● ${t("answers.new")}` : ""}</span>
        <span className="thread-when dim">{dateTime(lastMs, language)}</span>
      </summary>
      <div className="thread-body">
        {entries.map((entry) => (
          <EntryView
            key={entry.kind === "asked" ? entry.question.id : entry.feedback.id}
            entry={entry}
            move={move}
          />
        ))}
        {entries.every(({ kind }) => kind === "asked") && <p className="dim">{t("answers.waits")}</p>}
        {place?.exercise && (
          <a
            className="quiet-button"
            href={hashOf({ kind: "lesson", lesson: place.lesson, exercise: place.exercise })}
          >
            {t("answers.toExercise")}
          </a>
        )}
      </div>
    </details>
  );
}

function EntryView({ entry, move }: { entry: Entry; move: (move: AnswersMove) => void }) {
  return entry.kind === "asked" ? (
    <Asked question={entry.question} move={move} />
  ) : (
    <AnswerText feedback={entry.feedback} about={entry.about} />
  );
}

interface AskedProps {
  readonly question: Extract<Entry, { kind: "asked" }>["question"];
  readonly move: (move: AnswersMove) => void;
}

function Asked({ question, move }: AskedProps) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [refused, setRefused] = useState<string | null>(null);
  const { id, text, files, at, check, follows, askedMs, state } = question;

  async function withdraw() {
    const answer = await call("question:withdraw", { question: id });
    if (answer.ok) move({ kind: "takenBack", questions: answer.value.questions });
    else setRefused(answer.refusal.sentence);
  }

  return (
    <section className="entry">
      <h3>
        {t(follows === null ? "answers.asked" : "answers.wroteBack")}{" "}
        <span className="entry-when dim">{dateTime(askedMs, language)}</span>
      </h3>
      <p className="entry-words">{text}</p>
      {check && <p className="dim">{t("answers.check", { check: check.join(" › ") })}</p>}
      {Object.entries(files).map(([file, code]) => (
        <CodeThen
          key={file}
          label={`${t("answers.codeThen")}: ${file}`}
          text={code}
          line={at?.file === file ? at.line : null}
          words={t("answers.wantedLine")}
          around={null}
        />
      ))}
      <p className="entry-state dim">
        {t(state === "here" ? "answers.here" : "answers.left")}
        {state === "here" && (
          <UnstyledButton className="quiet-button" onClick={() => void withdraw()}>
            {t("answers.withdraw")}
          </UnstyledButton>
        )}
      </p>
      {refused && <Notice sentence={refused} />}
    </section>
  );
}
