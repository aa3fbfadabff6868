import { UnstyledButton } from "@mantine/core";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { FeedbackLine, QuestionLine } from "../../main/contract.ts";
import { useAsk } from "../ask/context.ts";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { Written } from "../lesson/written.tsx";
import { CodeThen } from "./code-then.tsx";

interface Props {
  readonly feedback: FeedbackLine;
  /** The question that it answers, if it is known here. */
  readonly about: QuestionLine | null;
}

/** So many lines on each side show where a line stood. */
const around = 2;

/** An answer with the code that it is about, as that was then. */
export function AnswerText({ feedback, about }: Props) {
  const { t, language } = useWords();
  const { author, at, text, writtenMs, question } = feedback;
  const code = at && (about?.files[at.file] ?? null);
  return (
    <section className="entry entry-answer">
      <h3>
        {t(question === null ? "answers.noted" : "answers.answered", { author })}{" "}
        <span className="entry-when dim">{dateTime(writtenMs, language)}</span>
      </h3>
      {at && <p className="dim">{t("answers.aboutLine", { line: at.line, file: at.file })}</p>}
      {at &&
        (code === null ? (
          <pre className="code-then">{at.words}</pre>
        ) : (
          <CodeThen
            label={t("answers.aboutLine", { line: at.line, file: at.file })}
            text={code}
            line={at.line}
            words={t("answers.answerLine")}
            around={around}
          />
        ))}
      <Written text={text} />
      <WriteBack feedback={feedback} about={about} />
    </section>
  );
}

export function WriteBack({ feedback, about }: Props) {
  const { t } = useWords();
  const { ask } = useAsk();
  const topic = {
    lesson: (about?.place?.lesson ?? null) satisfies LessonId | null,
    exercise: (about?.place?.exercise ?? null) satisfies ExerciseId | null,
    follows: feedback.id,
  };
  return (
    <UnstyledButton className="quiet-button" aria-haspopup="dialog" onClick={() => ask(topic)}>
      {t("answers.writeBack")}
    </UnstyledButton>
  );
}
