import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { useId, useState } from "react";
import type { FinishedProject } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LongField } from "./long-field.tsx";

type SampleState =
  | { readonly kind: "resting" }
  | { readonly kind: "running" }
  | { readonly kind: "ran"; readonly isCut: boolean; readonly isEmpty: boolean }
  | { readonly kind: "refused"; readonly sentence: string };

interface Props {
  readonly view: FinishedProject;
  readonly sample: string;
  readonly onKeep: (sample: string) => void;
}

/** What the program shows in one run. It comes from the program alone: nobody can type into it. */
export function Sample({ view: { programs }, sample, onKeep }: Props) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const id = useId();
  const [exercise, setExercise] = useState(programs.at(-1)?.exercise);
  const [spoken, setSpoken] = useState("");
  const [input, setInput] = useState("");
  const [state, setState] = useState<SampleState>({ kind: "resting" });

  async function run() {
    if (exercise === undefined || state.kind === "running") return;
    setState({ kind: "running" });
    const answer = await call("portfolio:sample", {
      ...{ exercise, language, call: spoken.trim() || null },
      input: input === "" ? [] : input.split("\n").slice(0, 100),
    });
    if (!answer.ok) {
      setState({ kind: "refused", sentence: answer.refusal.sentence });
      return;
    }
    const { isCut, text } = answer.value;
    setState({ kind: "ran", isCut, isEmpty: text === "" });
    if (text !== "") onKeep(text);
  }

  return (
    <section aria-labelledby="sample-heading" className="cover-form">
      <h2 id="sample-heading">{t("portfolio.sample")}</h2>
      <p className="measure">{t("portfolio.sampleHow")}</p>
      <div className="long-field">
        <label htmlFor={id}>{t("portfolio.sampleProgram")}</label>
        <select
          id={id}
          value={exercise}
          onChange={(event) => setExercise(programs[event.currentTarget.selectedIndex]?.exercise)}
        >
          {programs.map((program) => (
            <option key={program.exercise} value={program.exercise}>
              {localText(program.title, language)}
            </option>
          ))}
        </select>
      </div>
      <TextInput
        label={t("portfolio.sampleCall")}
        description={t("portfolio.sampleCallHelp")}
        value={spoken}
        maxLength={2_000}
        spellCheck={false}
        onChange={(event) => setSpoken(event.currentTarget.value)}
      />
      <LongField
        label={t("portfolio.sampleInput")}
        help={t("portfolio.sampleInputHelp")}
        value={input}
        longest={5_000}
        rows={2}
        onChange={setInput}
      />
      <p>
        <Button variant="default" onClick={() => void run()} aria-disabled={state.kind === "running"}>
          {t("portfolio.runSample")}
        </Button>
      </p>
      {state.kind === "refused" && <Notice sentence={state.sentence} />}
      <p className="kept-line dim" role="status">
        {state.kind === "running" && t("portfolio.running")}
        {state.kind === "ran" &&
          (state.isEmpty
            ? t("portfolio.ranEmpty")
            : state.isCut
              ? t("portfolio.ranCut")
              : t("portfolio.ran"))}
      </p>
      {sample !== "" && (
        <>
          <section className="folio-program" aria-label={t("portfolio.sampleShown")} {...scrollsByKeyboard}>
            <pre>{sample}</pre>
          </section>
          <UnstyledButton
            className="quiet-button"
            onClick={() => {
              onKeep("");
              setState({ kind: "resting" });
            }}
          >
            {t("portfolio.dropSample")}
          </UnstyledButton>
        </>
      )}
    </section>
  );
}
