import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { type RefObject, useRef } from "react";
import type { Answer, ExerciseView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { moment } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import type { CodeHandle } from "./code-pane.tsx";
import type { LessonMove, OpenLesson } from "./state.ts";
import { useReplaced } from "./use-replaced.ts";

interface Props {
  readonly exercise: ExerciseView;
  readonly lesson: OpenLesson;
  readonly move: (move: LessonMove) => void;
  readonly code: RefObject<CodeHandle | null>;
}

/**
 * Back to the starter, which asks nothing: until the next key, one press in the same place takes it back, also after the
 * page was opened again. Also says where the text comes from when a session was cut off.
 */
export function TextPlace({ exercise, lesson, move, code }: Props) {
  const { t, language } = useWords();
  const desk = useDesk();
  const drafts = desk.drafts();
  const replaced = useReplaced(code, move);
  const button = useRef<HTMLButtonElement>(null);

  async function replace(ask: () => Promise<Answer<"draft:reset">>) {
    // What is not stored yet cannot be kept; the top bar says why, and the text stays.
    if (!(await drafts.flush())) return;
    const answer = await ask();
    if (!answer.ok)
      return move({ kind: "gradeRefused", exercise: exercise.id, sentence: answer.refusal.sentence });
    replaced(exercise.id, answer.value);
    button.current?.focus(); // the one that was pressed has become the other
  }

  const undo = lesson.undo[exercise.id];
  const broughtBack = lesson.broughtBack[exercise.id];
  const time = broughtBack ? moment(broughtBack.savedAtMs, Date.now(), language) : "";
  return (
    <span className="text-place">
      {undo ? (
        <UnstyledButton
          key="undo"
          ref={button}
          className="quiet-button"
          onClick={() =>
            void replace(() => desk.call("draft:return", { exercise: exercise.id, number: undo.version }))
          }
        >
          {t("bar.undoReset")}
        </UnstyledButton>
      ) : (
        <UnstyledButton
          key="reset"
          ref={button}
          className="quiet-button"
          onClick={() => void replace(() => desk.call("draft:reset", { exercise: exercise.id }))}
        >
          <IconArrowBackUp size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("bar.reset")}
        </UnstyledButton>
      )}
      <span role="status">
        {undo && t(undo.why === "reset" ? "bar.wasReset" : "bar.wasReturned")}
        {!undo && broughtBack && t(broughtBack.why === "cutOff" ? "bar.cutOff" : "bar.resumed", { time })}
      </span>
    </span>
  );
}
