import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { ExerciseView } from "../../main/contract.ts";
import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { ReadAloud } from "../read-aloud/read-aloud.tsx";
import { Hints } from "./hints.tsx";
import { Prose } from "./prose.tsx";
import { Solution } from "./solution.tsx";
import type { LessonMove } from "./state.ts";

interface Props {
  readonly exercises: readonly ExerciseView[];
  readonly chosen: ExerciseId;
  readonly move: (move: LessonMove) => void;
  readonly onChoose: (exercise: ExerciseId) => void;
  /** What is offered once no hint is left. */
  readonly afterHints: ReactNode;
}

/** What is to be done, where it is not to write a program. */
const kindWords = {
  fix: "lesson.kindFix",
  output: "lesson.kindOutput",
  predict: "lesson.kindPredict",
  order: "lesson.kindOrder",
  fill: "lesson.kindFill",
  choose: "lesson.kindChoose",
  tests: "lesson.kindTests",
  sql: "lesson.kindSql",
} as const satisfies Record<Exclude<ExerciseView["kind"], "write">, string>;

/** The lesson's exercises, and the task and hints of the chosen one. */
export function YourTurn({ exercises, chosen, move, onChoose, afterHints }: Props) {
  const { t, language } = useWords();
  const word = useStateWord();
  const task = useRef<HTMLDivElement>(null);
  const exercise = exercises.find(({ id }) => id === chosen);
  if (!exercise) return null;
  return (
    <section className="your-turn" id="your-turn" aria-labelledby="your-turn-heading">
      <h2 id="your-turn-heading">{t("lesson.yourTurn")}</h2>
      {exercises.length > 1 && (
        <nav className="exercises" aria-label={t("lesson.exercises")}>
          {exercises.map(({ id, title, state }, index) => (
            <UnstyledButton
              key={id}
              className="exercise-tab"
              aria-pressed={id === chosen}
              aria-label={t("lesson.exercise", {
                number: index + 1,
                title: localText(title, language),
                state: word(state),
              })}
              onClick={() => onChoose(id)}
            >
              <StateMark state={state} />
              {index + 1}
            </UnstyledButton>
          ))}
        </nav>
      )}
      <div className="task-head">
        <h3>{localText(exercise.title, language)}</h3>
        <span className="task-state">
          <StateMark state={exercise.state} />
          {word(exercise.state)}
        </span>
      </div>
      {exercise.kind !== "write" && <p>{t(kindWords[exercise.kind])}</p>}
      <ReadAloud key={`voice of ${exercise.id}`} of={task} />
      <div ref={task}>
        <Prose text={localText(exercise.task, language)} />
      </div>
      <Hints key={exercise.id} exercise={exercise} move={move} afterLast={afterHints} />
      <Solution key={`solution of ${exercise.id}`} exercise={exercise} move={move} />
    </section>
  );
}
