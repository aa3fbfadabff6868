import type { ExerciseId } from "../../curriculum/schema.ts";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { Prose } from "./prose.tsx";
import type { LessonMove, OpenLesson } from "./state.ts";
import { YourTurn } from "./your-turn.tsx";

interface Props {
  readonly lesson: OpenLesson;
  readonly move: (move: LessonMove) => void;
  readonly onChoose: (exercise: ExerciseId) => void;
  readonly isHidden: boolean;
}

/** The left side: the lesson's text, then its tasks. */
export function Reading({ lesson, move, onChoose, isHidden }: Props) {
  const { language } = useWords();
  const { view, chosen } = lesson;
  return (
    <article className="reading" id="pane-read" hidden={isHidden} {...scrollsByKeyboard}>
      {/* The heading is in the bar, where it stays; this is the same title as a page begins with it. */}
      <p className="reading-title" aria-hidden="true">
        {localText(view.title, language)}
      </p>
      <Prose text={localText(view.text, language)} runs />
      {chosen && <YourTurn exercises={view.exercises} chosen={chosen} move={move} onChoose={onChoose} />}
    </article>
  );
}
