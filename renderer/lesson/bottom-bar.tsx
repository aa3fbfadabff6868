import { Button, UnstyledButton } from "@mantine/core";
import { IconPlayerTrackNext } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { go } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { RunButton } from "../run/run-button.tsx";
import { canStep } from "../steps/can-step.ts";
import type { CodeHandle } from "./code-pane.tsx";
import type { Frame } from "./frame.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { checkingOf, type LessonMove, type OpenLesson } from "./state.ts";
import { TextPlace } from "./text-place.tsx";
import { useSlow } from "./use-slow.ts";
import { verdictSentence } from "./verdict-words.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly move: (move: LessonMove) => void;
  readonly code: RefObject<CodeHandle | null>;
  readonly onCheck: () => void;
  readonly onChoose: (exercise: ExerciseId) => void;
  /** Runs the program, or stops it; `null`: there is none to run. */
  readonly onRun: (() => void) | null;
  readonly isRunning: boolean;
  readonly onSteps: () => void;
  readonly frame: Frame | undefined;
}

/** What can be done now; the next step is the filled button. */
export function BottomBar(props: Props) {
  const { lesson, move, code, onCheck, onChoose, onRun, isRunning, onSteps, frame } = props;
  const { t } = useWords();
  const step = nextStep(lesson);
  const exercise = lesson.view.exercises.find(({ id }) => id === lesson.chosen);
  return (
    <section className="lesson-bottom" aria-label={t("bar.region")} inert={lesson.areVersionsOpen}>
      {onRun && <RunButton isBusy={isRunning} onPress={onRun} />}
      {exercise && canStep(exercise) && (
        <UnstyledButton className="quiet-button" aria-keyshortcuts="F9" onClick={onSteps}>
          <IconPlayerTrackNext size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("steps.button")}
          <span className="keys" aria-hidden="true">
            F9
          </span>
        </UnstyledButton>
      )}
      {exercise && (
        <TextPlace key={exercise.id} exercise={exercise} lesson={lesson} move={move} code={code} />
      )}
      {frame && step.kind === "check" && (
        <UnstyledButton className="quiet-button" onClick={frame.goOn}>
          {frame.skip}
        </UnstyledButton>
      )}
      <Summary lesson={lesson} />
      {exercise && (
        <CheckButton lesson={lesson} chosen={exercise.id} isNext={step.kind === "check"} onCheck={onCheck} />
      )}
      <Onward step={step} onChoose={onChoose} frame={frame} />
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

function Onward({ step, onChoose, frame }: { step: NextStep } & Pick<Props, "onChoose" | "frame">) {
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
      return (
        <Button onClick={frame?.goOn ?? (() => go({ kind: "home" }))}>
          {frame?.next ?? t("bar.toCourse")}
        </Button>
      );
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
