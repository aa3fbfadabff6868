import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../i18n/i18n.ts";
import { exampleOf, noHistory, recall, remember } from "./state.ts";

interface Props {
  readonly isBusy: boolean;
  readonly source: string;
  readonly onCall: (code: string) => void;
}

/** Calls made in the program that has just run, one after the other; arrow up brings an earlier one back. */
export function CallLine({ isBusy, source, onCall }: Props) {
  const { t } = useWords();
  const [code, setCode] = useState("");
  const [history, setHistory] = useState(noHistory);
  const field = useRef<HTMLInputElement>(null);
  const called = useRef(false);
  // A call may have asked for a line elsewhere; whoever makes calls goes on here.
  useEffect(() => {
    if (!isBusy && called.current) field.current?.focus();
    called.current = isBusy;
  }, [isBusy]);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy || code.trim() === "") return;
    onCall(code);
    setHistory(remember(history, code));
    setCode("");
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const found = recall(history, event.key === "ArrowUp" ? -1 : 1);
    event.preventDefault();
    if (found === null) return;
    setHistory(found.history);
    setCode(found.code);
  }
  return (
    <form className="console-form" onSubmit={submit}>
      <TextInput
        ref={field}
        className="console-field"
        label={t("run.call")}
        description={t("run.callHint", { example: exampleOf(source) })}
        inputWrapperOrder={["label", "input", "description"]}
        value={code}
        readOnly={isBusy}
        maxLength={10_000}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" variant="default">
        {t("run.callButton")}
      </Button>
    </form>
  );
}
