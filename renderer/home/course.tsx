import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { LessonLine, Outline } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { exercisesDone, lessonsDone, moduleState } from "./progress.ts";

interface Props {
  readonly modules: Outline["modules"];
  /** The module to show first; `null`: the first one. */
  readonly current: string | null;
}

/** A dot for each module; below them the lessons of the chosen one. Nothing is locked. */
export function Course({ modules, current }: Props) {
  const { t, language } = useWords();
  const word = useStateWord();
  const [chosen, setChosen] = useState(current);
  const module = modules.find(({ id }) => id === chosen) ?? modules[0];
  if (!module) return null;
  return (
    <section className="course" aria-labelledby="course-heading">
      <h2 id="course-heading">{t("home.course")}</h2>
      {modules.length > 1 && (
        <nav className="module-dots" aria-label={t("home.modules")}>
          {modules.map((each, index) => (
            <UnstyledButton
              key={each.id}
              className="module-dot"
              aria-pressed={each === module}
              aria-label={t("home.module", {
                number: index + 1,
                title: localText(each.title, language),
                state: word(moduleState(each)),
              })}
              onClick={() => setChosen(each.id)}
            >
              <StateMark state={moduleState(each)} />
            </UnstyledButton>
          ))}
        </nav>
      )}
      <div className="module">
        <div className="module-head">
          <h3>{localText(module.title, language)}</h3>
          <span className="dim">
            {t("home.lessonsDone", { done: lessonsDone(module), count: module.lessons.length })}
          </span>
        </div>
        <p className="measure">{localText(module.summary, language)}</p>
        <ul className="lessons">
          {module.lessons.map((lesson) => (
            <LessonRow key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function LessonRow({ lesson }: { lesson: LessonLine }) {
  const { t, language } = useWords();
  const word = useStateWord();
  const count = lesson.exercises.length;
  return (
    <li>
      <a className="lesson-row" href={hashOf({ kind: "lesson", lesson: lesson.id, exercise: null })}>
        <StateMark state={lesson.state} />
        <span className="lesson-title">{localText(lesson.title, language)}</span>
        <span className="lesson-state">{word(lesson.state)}</span>
        <span className="lesson-count dim">
          {count === 0 ? t("home.readOnly") : t("home.exercisesDone", { done: exercisesDone(lesson), count })}
        </span>
        <span className="lesson-minutes dim">{t("home.minutes", { count: lesson.minutes })}</span>
      </a>
    </li>
  );
}
