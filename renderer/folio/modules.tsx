import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { LessonId } from "../../curriculum/schema.ts";
import type { ExerciseStory, ModuleStory } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { Attempts } from "./attempts.tsx";
import { moduleTally } from "./tally.ts";
import { When } from "./when.tsx";

/** How each module went that was begun, and in it each exercise. */
export function Modules({ modules }: { modules: readonly ModuleStory[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="modules-heading">
      <h2 id="modules-heading">{t("progress.modules")}</h2>
      {modules.length === 0 ? (
        <p>{t("progress.nothingYet")}</p>
      ) : (
        <p className="measure">{t("progress.modulesHow")}</p>
      )}
      {modules.map((module) => (
        <Module key={module.id} module={module} />
      ))}
    </section>
  );
}

function Module({ module }: { module: ModuleStory }) {
  const { t, language } = useWords();
  const { attempts, exercises, helped, lessons, passed } = moduleTally(module);
  return (
    <details className="folio-details module-story">
      <summary>
        <span className="module-story-title">{localText(module.title, language)}</span>{" "}
        <span className="dim">
          {t("progress.moduleLessons", { done: lessons, count: module.lessons.length })}{" "}
          {t("progress.moduleExercises", { passed, helped, count: exercises })} ·{" "}
          {t("progress.attempts", { count: attempts })}
        </span>
      </summary>
      {module.lessons
        .filter(({ state }) => state !== "new")
        .map((lesson) => (
          <div key={lesson.id} className="lesson-story">
            <h3>
              <a href={hashOf({ kind: "lesson", lesson: lesson.id, exercise: null })}>
                {localText(lesson.title, language)}
              </a>
            </h3>
            <ul>
              {lesson.exercises.map((exercise) => (
                <Exercise key={exercise.id} exercise={exercise} lesson={lesson.id} />
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}

function Exercise({ exercise, lesson }: { exercise: ExerciseStory; lesson: LessonId }) {
  const { t, language } = useWords();
  const word = useStateWord();
  const [isOpen, setOpen] = useState(false);
  const { attempts, gaveUp, hints, id, passed, state } = exercise;
  const title = localText(exercise.title, language);
  return (
    <li className="exercise-story">
      <StateMark state={state} />
      <div>
        <a href={hashOf({ kind: "lesson", lesson, exercise: id })}>{title}</a>
        <p className="exercise-story-line">
          {word(state)}
          {passed && (
            <>
              {" · "}
              <When claim={passed} />
            </>
          )}
          {attempts > 0 && ` · ${t("progress.attempts", { count: attempts })}`}
          {hints > 0 && ` · ${t("progress.hints", { count: hints })}`}
          {gaveUp && ` · ${t("progress.gaveUp")}`}
        </p>
        {attempts > 0 && (
          <UnstyledButton
            className="quiet-button exercise-story-open"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t("progress.hideTexts") : t("progress.showTexts")}
            <span className="out-of-sight">{t("progress.textsOf", { title })}</span>
          </UnstyledButton>
        )}
        {isOpen && <Attempts exercise={id} />}
      </div>
    </li>
  );
}
