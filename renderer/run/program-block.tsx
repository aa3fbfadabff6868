import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconPencil, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Place } from "../../sandbox/verdict.ts";
import { useWords } from "../i18n/i18n.ts";
import { PlaceButton } from "../lesson/place-button.tsx";
import { ConsoleView } from "./console-view.tsx";
import type { TextProgram } from "./programs.ts";
import { announcement } from "./run-words.ts";
import { isBusy } from "./state.ts";
import { useRun } from "./use-run.ts";
import { isRunKey } from "./use-run-key.ts";
import "./program-block.css";

const icon = { size: "1.25rem", stroke: 1.75, "aria-hidden": true } as const;

/** A program of the text, as it stands there; it can be run and changed in its place. What is changed is not kept. */
export function ProgramBlock({ program, children }: { program: TextProgram; children: ReactNode }) {
  const { t } = useWords();
  /** The text in the field; `null` while the block is as the lesson has it. */
  const [text, setText] = useState<string | null>(null);
  const desk = useRun({ exercise: null, calls: false });
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const kept = useId();
  const { running } = desk;
  const runs = isBusy(running);
  const press = () =>
    runs ? desk.stop() : desk.start({ ...program.others, "main.js": text ?? program.source });

  function open(then: (opened: HTMLTextAreaElement) => void) {
    if (text === null) setText(program.source);
    // The field is there after this render.
    setTimeout(() => field.current && then(field.current));
  }
  function goTo({ file, line }: Place) {
    if (file !== "main.js") return;
    open((opened) => {
      const lines = opened.value.split("\n");
      const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      opened.focus();
      opened.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    });
  }
  function reset() {
    setText(null);
    desk.clear();
    setTimeout(() => change.current?.focus());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!isRunKey(event.nativeEvent)) return;
    event.preventDefault();
    if (!event.repeat) press();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is that of the button inside, from anywhere in the block
    <div className="program-block" data-program-block="" onKeyDown={onKeyDown}>
      <div className="program-block-code">
        {text === null ? (
          <pre>{children}</pre>
        ) : (
          <textarea
            ref={field}
            className="program-block-field"
            aria-label={t("run.blockCode")}
            aria-describedby={kept}
            value={text}
            rows={text.split("\n").length}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => {
              setText(event.currentTarget.value);
              desk.changed();
            }}
          />
        )}
        <span className="program-block-tools">
          <Tool words={t(runs ? "run.blockStop" : "run.blockRun")} onPress={press}>
            {runs ? <IconPlayerStop {...icon} /> : <IconPlayerPlay {...icon} />}
          </Tool>
          {text === null ? (
            <Tool words={t("run.blockChange")} onPress={() => open((opened) => opened.focus())} ref={change}>
              <IconPencil {...icon} />
            </Tool>
          ) : (
            <Tool words={t("run.blockReset")} onPress={reset}>
              <IconArrowBackUp {...icon} />
            </Tool>
          )}
        </span>
      </div>
      {text !== null && (
        <p className="program-block-kept dim" id={kept}>
          {t("run.blockKept")}
        </p>
      )}
      {running.kind !== "idle" && (
        <section className="program-block-output" aria-label={t("run.blockOutput")} data-scrolls="">
          <ConsoleView
            desk={desk}
            source={null}
            place={({ place }) => place && <PlaceButton place={place} isOneFile onPlace={goTo} />}
          />
        </section>
      )}
      <BlockStatus words={announcement(running, t)} />
    </div>
  );
}

interface ToolProps {
  readonly words: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly ref?: React.Ref<HTMLButtonElement>;
}

function Tool({ words, onPress, children, ref }: ToolProps) {
  return (
    <UnstyledButton
      ref={ref}
      className="program-block-tool"
      aria-label={words}
      title={words}
      onClick={onPress}
    >
      {children}
    </UnstyledButton>
  );
}

/** Said once the block has been used; a lesson of many blocks has no more live regions than it needs. */
function BlockStatus({ words }: { words: string }) {
  const [isUsed, setUsed] = useState(false);
  useEffect(() => setUsed((was) => was || words !== ""), [words]);
  return isUsed ? (
    <div className="out-of-sight" role="status">
      {words}
    </div>
  ) : null;
}
