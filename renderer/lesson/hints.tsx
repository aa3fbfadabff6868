import { UnstyledButton } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ExerciseView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { isDone, type LessonMove } from "./state.ts";

type Opening =
  | { readonly kind: "idle" }
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly sentence: string };

interface Props {
  readonly exercise: ExerciseView;
  readonly move: (move: LessonMove) => void;
  /** What is offered once no hint is left. */
  readonly afterLast: ReactNode;
}

/** Hints, opened one at a time. What a hint costs is said before, not after. */
export function Hints({ exercise, move, afterLast }: Props) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [opening, setOpening] = useState<Opening>({ kind: "idle" });
  const { count, opened } = exercise.hints;
  const number = opened.length + 1;

  async function open() {
    if (opening.kind === "opening") return;
    setOpening({ kind: "opening" });
    const answer = await call("hint:open", { exercise: exercise.id, number });
    if (!answer.ok) return setOpening({ kind: "refused", sentence: answer.refusal.sentence });
    move({ kind: "hinted", exercise: exercise.id, hint: answer.value.hint });
    setOpening({ kind: "idle" });
  }

  return (
    <div className="hints">
      <div aria-live="polite">
        {opened.map((hint, index) => (
          <div className="hint" key={hint.en}>
            <h4>{t("hint.title", { number: index + 1, of: count })}</h4>
            <p>
              <Sentence text={localText(hint, language)} />
            </p>
          </div>
        ))}
      </div>
      {number <= count && (
        <div className="hint-next">
          <UnstyledButton className="quiet-button" onClick={() => void open()}>
            <IconBulb size="1.25rem" stroke={1.75} aria-hidden="true" />
            {opening.kind === "opening" ? t("hint.opening") : t("hint.show", { number, of: count })}
          </UnstyledButton>
          {opened.length === 0 && !isDone(exercise.state) && <p className="dim">{t("hint.cost")}</p>}
        </div>
      )}
      {number > count && afterLast && <div className="hint-next">{afterLast}</div>}
      {opening.kind === "refused" && <Notice sentence={opening.sentence} again={() => void open()} />}
    </div>
  );
}
