import { useState } from "react";
import type { LessonLine, Outline } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { list } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { ModuleMap } from "./module-map.tsx";
import { buildsOn, exercisesDone, lessonsDone, type NextUp, skillTitles } from "./progress.ts";

interface Props {
  readonly outline: Outline;
  /** Where Continue leads. Its module is shown first; `null`: the first one. */
  readonly next: NextUp | null;
}

/** The map of the course; below it the lessons of the chosen module. Nothing is locked. */
export function Course({ outline, next }: Props) {
  const { t, language } = useWords();
  const { modules } = outline;
  const [chosen, setChosen] = useState<string | null>(next?.module.id ?? null);
  const module = modules.find(({ id }) => id === chosen) ?? modules[0];
  if (!module) return null;
  return (
    <section className="course" aria-labelledby="course-heading">
      <div className="course-head">
        <h2 id="course-heading">{localText(outline.title, language)}</h2>
        <span className="dim">{t("home.course")}</span>
      </div>
      {modules.length > 1 && <ModuleMap modules={modules} chosen={module.id} onChoose={setChosen} />}
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
            <LessonRow
              key={lesson.id}
              lesson={lesson}
              outline={outline}
              isNext={lesson.id === next?.lesson.id}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface RowProps {
  readonly lesson: LessonLine;
  readonly outline: Outline;
  readonly isNext: boolean;
}

function LessonRow({ lesson, outline, isNext }: RowProps) {
  const { t, language } = useWords();
  const word = useStateWord();
  const count = lesson.exercises.length;
  const skills = skillTitles(lesson, outline).map((title) => localText(title, language));
  const before = buildsOn(lesson, outline).map((title) => localText(title, language));
  return (
    <li>
      <a className="lesson-row" href={hashOf({ kind: "lesson", lesson: lesson.id, exercise: null })}>
        <StateMark state={lesson.state} />
        <span className="lesson-title">{localText(lesson.title, language)}</span>
        <span className="lesson-state">
          {isNext && lesson.state === "new" ? t("home.next") : word(lesson.state)}
        </span>
        <span className="lesson-count dim">
          {count === 0 ? t("home.readOnly") : t("home.exercisesDone", { done: exercisesDone(lesson), count })}
        </span>
        <span className="lesson-minutes dim">{t("home.minutes", { count: lesson.minutes })}</span>
        {skills.length > 0 && (
          <span className="lesson-more dim">
            {t("home.skills", { skills: list(skills, language).toLocaleLowerCase(language) })}
          </span>
        )}
        {before.length > 0 && (
          <span className="lesson-more dim">{t("home.buildsOn", { lessons: list(before, language) })}</span>
        )}
      </a>
    </li>
  );
}
