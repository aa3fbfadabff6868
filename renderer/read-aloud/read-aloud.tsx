import { UnstyledButton } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Language } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { useLook } from "../look/dressed.tsx";
import { createReader, type ReaderState } from "./reader.ts";
import { spokenIn } from "./text-of.ts";
import { useVoice } from "./use-voice.ts";
import "./read-aloud.css";

const mark = "read-aloud";
const icon = { size: "1.25rem", stroke: 1.75, "aria-hidden": true } as const;

/** Reads what stands in `of` with the PC's own voice, and marks where it is. Nothing at all where there is no voice. */
export function ReadAloud({ of }: { of: RefObject<HTMLElement | null> }) {
  const { language } = useWords();
  const voice = useVoice(language);
  if (!voice) return null;
  return <Controls key={language} of={of} voice={voice} language={language} />;
}

function Controls(props: {
  of: RefObject<HTMLElement | null>;
  voice: SpeechSynthesisVoice;
  language: Language;
}) {
  const { t } = useWords();
  const { voiceRate } = useLook();
  const [state, setState] = useState<ReaderState<Range>>({ kind: "silent" });
  const [reader] = useState(() =>
    createReader<Range, SpeechSynthesisVoice, SpeechSynthesisUtterance>(window.speechSynthesis, setState),
  );
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => () => reader.stop(), [reader]);
  useEffect(() => showPlace(state), [state]);

  function read() {
    if (!props.of.current) return;
    const make = (text: string) => new SpeechSynthesisUtterance(text);
    reader.read(spokenIn(props.of.current, props.language), { make, voice: props.voice, rate: voiceRate });
  }

  return (
    <fieldset className="read-aloud" data-silent>
      <legend className="out-of-sight">{t("readAloud.region")}</legend>
      {/* One button whose word changes, so that the focus stays where it is. */}
      <UnstyledButton
        ref={first}
        className="quiet-button"
        onClick={{ silent: read, reading: reader.pause, paused: reader.goOn }[state.kind]}
      >
        {state.kind === "silent" && <IconVolume {...icon} />}
        {state.kind === "reading" && <IconPlayerPause {...icon} />}
        {state.kind === "paused" && <IconPlayerPlay {...icon} />}
        {t(
          ({ silent: "readAloud.read", reading: "readAloud.pause", paused: "readAloud.goOn" } as const)[
            state.kind
          ],
        )}
      </UnstyledButton>
      {state.kind !== "silent" && (
        <UnstyledButton
          className="quiet-button"
          onClick={() => {
            first.current?.focus();
            reader.stop();
          }}
        >
          <IconPlayerStop {...icon} />
          {t("readAloud.stop")}
        </UnstyledButton>
      )}
    </fieldset>
  );
}

/** Marks the sentence without a change of the document, and keeps it in view. */
function showPlace(state: ReaderState<Range>): void {
  if (state.kind === "silent") return void CSS.highlights.delete(mark);
  CSS.highlights.set(mark, new Highlight(state.place));
  state.place.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
}
