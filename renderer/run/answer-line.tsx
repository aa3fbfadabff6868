import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../i18n/i18n.ts";
import type { RunDesk } from "./use-run.ts";

interface Props {
  readonly question: string;
  readonly onLine: RunDesk["type"];
}

/** Where a program that waits gets its line. It takes the focus: nothing goes on before it is answered. */
export function AnswerLine({ question, onLine }: Props) {
  const { t } = useWords();
  const [line, setLine] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.form?.scrollIntoView({ block: "nearest" });
    field.current?.focus({ preventScroll: true });
  }, []);
  function submit(event: FormEvent) {
    event.preventDefault();
    onLine(line, line);
  }
  return (
    <form className="console-form" onSubmit={submit}>
      <TextInput
        ref={field}
        className="console-field"
        aria-label={
          question.trim() === "" ? t("run.answer") : t("run.answerTo", { question: question.trim() })
        }
        value={line}
        maxLength={10_000}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("run.send")}
      </Button>
      <Button variant="subtle" onClick={() => onLine(null, t("run.noMoreGiven"))}>
        {t("run.noMore")}
      </Button>
    </form>
  );
}
