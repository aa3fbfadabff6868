import { Button } from "@mantine/core";
import { go } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import type { NextUp } from "./progress.ts";

/** The one next step, with the page's filled button. */
export function ContinueCard({ next }: { next: NextUp }) {
  const { t, language } = useWords();
  const { module, lesson, lessonNumber, exercise } = next;
  return (
    <section className="continue" aria-label={t("home.continueTitle")}>
      <div>
        <p className="dim">
          {t("home.continueLesson", {
            module: localText(module.title, language),
            number: lessonNumber,
            of: module.lessons.length,
          })}
        </p>
        <p className="continue-title">{localText(lesson.title, language)}</p>
        {exercise && (
          <p>
            {t("home.continueExercise", {
              number: exercise.number,
              of: lesson.exercises.length,
              title: localText(exercise.entry.title, language),
            })}
          </p>
        )}
      </div>
      <Button
        size="lg"
        onClick={() => go({ kind: "lesson", lesson: lesson.id, exercise: exercise?.entry.id ?? null })}
      >
        {next.isStart ? t("home.start") : t("home.continue")}
      </Button>
    </section>
  );
}
