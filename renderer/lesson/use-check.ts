import { useCallback, useEffect } from "react";
import { useDesk } from "../app/desk.ts";
import { isCovered } from "../common/is-covered.ts";
import { useWords } from "../i18n/i18n.ts";
import { checkingOf, type LessonMove, type OpenLesson } from "./state.ts";

/** Checking the chosen exercise; Ctrl+Enter does it from anywhere in the lesson, the editor included. */
export function useCheck(lesson: OpenLesson, move: (move: LessonMove) => void): () => void {
  const desk = useDesk();
  const { language } = useWords();
  const exercise = lesson.chosen;
  // What lies over the panes would hide what comes of it.
  const isOff =
    lesson.areVersionsOpen || (exercise !== null && checkingOf(lesson, exercise).kind === "grading");

  const check = useCallback(async () => {
    if (exercise === null || isOff) return;
    const drafts = desk.drafts();
    move({ kind: "sent", exercise });
    await drafts.flush();
    const files = drafts.files(exercise);
    const answer = await desk.call("attempt:grade", { exercise, files, language });
    if (!answer.ok) return move({ kind: "gradeRefused", exercise, sentence: answer.refusal.sentence });
    const isStale = drafts.files(exercise) !== files;
    move({ kind: "graded", exercise, attempt: answer.value, isStale });
    if (!isStale) drafts.stored(exercise, files, answer.value.savedAtMs);
  }, [desk, exercise, isOff, language, move]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isCovered()) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) void check();
    };
    // Before the editor sees it: there, Ctrl+Enter is another command.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [check]);

  return useCallback(() => void check(), [check]);
}
