import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { ExerciseView } from "../../main/contract.ts";
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

  const undo = lesson.undo[exercise.id];

  async function replace() {
    // What is not stored yet cannot be kept; the top bar says why, and the text stays.
    if (!(await drafts.flush())) return;
    const answer = undo
      ? await desk.call("draft:return", { exercise: exercise.id, number: undo.version })
      : await desk.call("draft:reset", { exercise: exercise.id });
    if (!answer.ok)
      return move({ kind: "gradeRefused", exercise: exercise.id, sentence: answer.refusal.sentence });
    replaced(exercise.id, answer.value);
  }

  const broughtBack = lesson.broughtBack[exercise.id];
  const time = broughtBack ? moment(broughtBack.savedAtMs, Date.now(), language) : "";
  return (
    <span className="text-place">
      {/* One button, whatever it does: the focus stays on it. */}
      <UnstyledButton className="quiet-button" onClick={() => void replace()}>
        <IconArrowBackUp size="1.25rem" stroke={1.75} aria-hidden="true" />
        {t(undo ? "bar.undoReset" : "bar.reset")}
      </UnstyledButton>
      <span role="status">
        {undo && t(undo.why === "reset" ? "bar.wasReset" : "bar.wasReturned")}
        {!undo && broughtBack && t(broughtBack.why === "cutOff" ? "bar.cutOff" : "bar.resumed", { time })}
      </span>
    </span>
  );
}
