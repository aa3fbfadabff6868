import { UnstyledButton } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import type { ExerciseView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";

interface Props {
  readonly exercise: ExerciseView;
  readonly onRefused: (sentence: string) => void;
}

/** Takes the program as it stands along as a new project. The exercise's own text stays what it is. */
export function ToPlayground({ exercise, onRefused }: Props) {
  const { t, language } = useWords();
  const desk = useDesk();
  async function open() {
    const files = exercise.program?.files ?? desk.drafts().files(exercise.id);
    const name = localText(exercise.title, language).slice(0, 80);
    const answer = await desk.call("project:make", { name, files });
    if (answer.ok) go({ kind: "playground", project: answer.value.project });
    else onRefused(answer.refusal.sentence);
  }
  return (
    <UnstyledButton className="quiet-button" onClick={() => void open()}>
      <IconFlask size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t("playground.open")}
    </UnstyledButton>
  );
}
