import { useRef } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { AskButton } from "../ask/ask-button.tsx";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { list } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { ReadAloud } from "../read-aloud/read-aloud.tsx";
import { Prose } from "./prose.tsx";
import type { LessonMove, OpenLesson } from "./state.ts";
import { YourTurn } from "./your-turn.tsx";

interface Props {
  readonly lesson: OpenLesson;
  readonly move: (move: LessonMove) => void;
  readonly onChoose: (exercise: ExerciseId) => void;
  readonly isHidden: boolean;
  /** Whether a question about the exercise carries its code as it stands here. */
  readonly canAsk: boolean;
}

/** The left side: the lesson's text, then its tasks. */
export function Reading({ lesson, move, onChoose, isHidden, canAsk }: Props) {
  const { t, language } = useWords();
  const { view, chosen } = lesson;
  const text = useRef<HTMLDivElement>(null);
  return (
    <article className="reading" id="pane-read" hidden={isHidden} {...scrollsByKeyboard}>
      {/* The heading is in the bar, where it stays; this is the same title as a page begins with it. */}
      <p className="reading-title" aria-hidden="true">
        {localText(view.title, language)}
      </p>
      {view.buildsOn.length > 0 && (
        <p className="dim">
          {t("lesson.buildsOn", {
            lessons: list(
              view.buildsOn.map(({ title }) => localText(title, language)),
              language,
            ),
          })}
        </p>
      )}
      <ReadAloud of={text} />
      <div id="lesson-text" ref={text}>
        <Prose text={localText(view.text, language)} runs />
      </div>
      {chosen && (
        <YourTurn
          exercises={view.exercises}
          chosen={chosen}
          move={move}
          onChoose={onChoose}
          afterHints={canAsk && <AskButton topic={{ lesson: view.id, exercise: chosen, follows: null }} />}
        />
      )}
    </article>
  );
}
