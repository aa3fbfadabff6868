import { Button, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconPlayerTrackNext } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { canStep } from "../steps/can-step.ts";
import type { CodeHandle } from "./code-pane.tsx";
import { type NextStep, nextStep } from "./next-step.ts";
import { checkingOf, type LessonMove, type OpenLesson } from "./state.ts";
import { useSlow } from "./use-slow.ts";
import { verdictSentence } from "./verdict-words.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly move: (move: LessonMove) => void;
  readonly code: RefObject<CodeHandle | null>;
  readonly onCheck: () => void;
  readonly onChoose: (exercise: ExerciseId) => void;
  readonly onSteps: () => void;
}

/** What can be done now; the next step is the filled button. */
export function BottomBar({ lesson, move, code, onCheck, onChoose, onSteps }: Props) {
  const { t } = useWords();
  const step = nextStep(lesson);
  const exercise = lesson.view.exercises.find(({ id }) => id === lesson.chosen);
  return (
    <section className="lesson-bottom" aria-label={t("bar.region")}>
      {exercise && <Reset exercise={exercise} lesson={lesson} move={move} code={code} />}
      {exercise && canStep(exercise) && (
        <UnstyledButton className="quiet-button" aria-keyshortcuts="F9" onClick={onSteps}>
          <IconPlayerTrackNext size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("steps.button")}
          <span className="keys" aria-hidden="true">
            F9
          </span>
        </UnstyledButton>
      )}
      <Summary lesson={lesson} />
      {exercise && (
        <CheckButton lesson={lesson} chosen={exercise.id} isNext={step.kind === "check"} onCheck={onCheck} />
      )}
      <Onward step={step} onChoose={onChoose} />
    </section>
  );
}

function CheckButton(props: {
  lesson: OpenLesson;
  chosen: ExerciseId;
  isNext: boolean;
  onCheck: () => void;
}) {
  const { t } = useWords();
  const isSlow = useSlow(checkingOf(props.lesson, props.chosen).kind === "grading");
  return (
    <Button
      className="check-button"
      variant={props.isNext ? "filled" : "default"}
      aria-keyshortcuts="Control+Enter"
      rightSection={
        <span className="keys" aria-hidden="true">
          Ctrl+Enter
        </span>
      }
      onClick={props.onCheck}
    >
      {isSlow ? t("check.running") : t("check.button")}
    </Button>
  );
}

function Onward({ step, onChoose }: { step: NextStep; onChoose: (exercise: ExerciseId) => void }) {
  const { t, language } = useWords();
  switch (step.kind) {
    case "check":
      return null;
    case "exercise":
      return <Button onClick={() => onChoose(step.exercise)}>{t("bar.nextExercise")}</Button>;
    case "lesson":
      return (
        <Button onClick={() => go({ kind: "lesson", lesson: step.lesson, exercise: null })}>
          {t("bar.nextLesson", { title: localText(step.title, language) })}
        </Button>
      );
    case "course":
      return <Button onClick={() => go({ kind: "home" })}>{t("bar.toCourse")}</Button>;
  }
}

function Summary({ lesson }: { lesson: OpenLesson }) {
  const { t } = useWords();
  const checking = lesson.chosen ? checkingOf(lesson, lesson.chosen) : null;
  const attempt = checking?.kind === "graded" && !checking.isStale ? checking.attempt : null;
  return (
    <span className="lesson-summary" data-verdict={attempt?.verdict.kind} aria-hidden="true">
      {attempt ? verdictSentence(attempt, t) : ""}
    </span>
  );
}

type ResetProps = Pick<Props, "lesson" | "move" | "code"> & {
  readonly exercise: OpenLesson["view"]["exercises"][number];
};

/** Back to the starter; until the next key, one press takes that back. The terminal keeps the text as a version first. */
function Reset({ exercise, lesson, move, code }: ResetProps) {
  const { t } = useWords();
  const desk = useDesk();
  const drafts = desk.drafts();
  async function reset() {
    // What is not stored yet cannot be kept; the top bar says why, and the text stays.
    if (!(await drafts.flush())) return;
    const before = drafts.files(exercise.id);
    const answer = await desk.call("draft:reset", { exercise: exercise.id });
    if (!answer.ok)
      return move({ kind: "gradeRefused", exercise: exercise.id, sentence: answer.refusal.sentence });
    code.current?.replace(exercise.id, answer.value.files);
    move({ kind: "reset", exercise: exercise.id, before });
  }
  const undo = lesson.undo[exercise.id];
  if (undo) {
    return (
      <span className="reset-done">
        <span role="status">{t("bar.wasReset")}</span>
        <UnstyledButton
          className="quiet-button"
          onClick={() => {
            code.current?.replace(exercise.id, undo);
            move({ kind: "resetUndone", exercise: exercise.id });
          }}
        >
          {t("bar.undoReset")}
        </UnstyledButton>
      </span>
    );
  }
  return (
    <UnstyledButton className="quiet-button" onClick={() => void reset()}>
      <IconArrowBackUp size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t("bar.reset")}
    </UnstyledButton>
  );
}
