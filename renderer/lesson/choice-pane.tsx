import { Checkbox, Radio, Stack } from "@mantine/core";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/Radio.css";
import "@mantine/core/styles/Stack.css";
import { type Ref, useImperativeHandle, useState } from "react";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { TextTree } from "../../curriculum/schema-tree.ts";
import type { ExerciseView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpContext } from "../look-up/context.ts";
import type { CodeHandle } from "./code-pane.tsx";
import { Prose } from "./prose.tsx";

const file = "answer.txt";

interface Props {
  readonly exercise: string;
  readonly choices: NonNullable<ExerciseView["choices"]>;
  readonly onChange: (exercise: string) => void;
  readonly ref: Ref<CodeHandle>;
}

/** What there is to choose from. The answer is a text as everywhere: what is chosen, a line each. */
export function ChoicePane({ exercise, choices: { pick, choices }, onChange, ref }: Props) {
  const { t, language } = useWords();
  const drafts = useDesk().drafts();
  const [chosen, setChosen] = useState(() => chosenIn(drafts.files(exercise)));

  function choose(ids: readonly string[]) {
    // In the order in which they stand here, so that the same choice is the same text.
    const inOrder = choices.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    setChosen(inOrder);
    drafts.type(exercise, file, inOrder.map((id) => `${id}\n`).join(""));
    onChange(exercise);
  }

  useImperativeHandle(ref, () => ({
    replace(changed, files) {
      drafts.type(changed, file, files[file] ?? "");
      setChosen(chosenIn(files));
    },
    // There is no text in which a step could be.
    step() {},
    goTo() {},
    open() {},
  }));

  const label = t(pick === "one" ? "choose.one" : "choose.all");
  const Card = pick === "one" ? Radio : Checkbox;
  const cards = choices.map(({ id, text }) => (
    <Card
      key={id}
      size="md"
      value={id}
      className="choice"
      label={<Choice text={localText(text, language)} />}
    />
  ));
  return (
    <section className="choices" aria-label={t("choose.region")}>
      {pick === "one" ? (
        <Radio.Group label={label} value={chosen[0] ?? null} onChange={(id) => choose([id])}>
          <Stack gap="sm">{cards}</Stack>
        </Radio.Group>
      ) : (
        <Checkbox.Group label={label} value={[...chosen]} onChange={choose}>
          <Stack gap="sm">{cards}</Stack>
        </Checkbox.Group>
      )}
    </section>
  );
}

/** A press on it chooses: no word of it leads elsewhere. */
function Choice({ text }: { text: TextTree }) {
  return (
    <LookUpContext value={null}>
      <Prose text={text} />
    </LookUpContext>
  );
}

const chosenIn = (files: SourceFiles): readonly string[] =>
  (files[file] ?? "").split("\n").flatMap((line) => line.trim() || []);
