import { makeNoteId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, ParsedAsk } from "../contract.ts";
import { gradeAttempt } from "./attempt.ts";
import { draftHandlers } from "./draft-handlers.ts";
import { noSuchExercise, noSuchFeedback, noSuchLesson } from "./not-found.ts";
import { openSolution } from "./open-solution.ts";
import type { Services } from "./services.ts";
import type { StudentCall } from "./session.ts";
import { takeUpWork } from "./take-up.ts";
import { traceHandlers } from "./trace-handlers.ts";
import { lessonView, outlineView, type Standing } from "./views.ts";

export type StudentHandlers = {
  readonly [Name in StudentCall]: (
    student: StudentId,
    ask: ParsedAsk<Name>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** What a signed-in student may ask for. */
export function studentHandlers(services: Services): StudentHandlers {
  const { away, course, drafts, log, policy, progress, settings } = services;
  const standing = (student: StudentId): Standing => ({
    exercises: progress.exercises(student),
    opened: progress.openedLessons(student),
  });
  return {
    "course:outline": (student) => ok(outlineView(course, standing(student))),
    "course:words": () => ok(course.words()),
    "lesson:open": (student, ask) => {
      const found = course.lesson(ask.lesson);
      if (!found) return noSuchLesson;
      log.append(
        { kind: "lessonOpened", body: { lesson: ask.lesson, step: progress.nextStep(student) } },
        student,
      );
      for (const { id } of found.lesson.exercises) takeUpWork(services, student, id);
      return ok(
        lessonView(found, { ...standing(student), givenUp: progress.givenUp(student) }, (exercise) =>
          drafts.get(student, exercise),
        ),
      );
    },
    "hint:open": (student, ask) => {
      const hint = course.exercise(ask.exercise)?.exercise.hints[ask.number - 1];
      if (!hint) return noSuchExercise;
      if (ask.number > progress.exercise(student, ask.exercise).hints + 1) return hintsInOrder;
      log.append({ kind: "hintOpened", body: { exercise: ask.exercise, number: ask.number } }, student);
      return ok({ hint });
    },
    "solution:open": (student, ask) => openSolution(services, student, ask.exercise),
    ...draftHandlers(services),
    "attempt:grade": (student, { exercise, files, language }) => {
      const found = course.exercise(exercise);
      if (!found) return noSuchExercise;
      const spoken = language ?? settings.language(student) ?? policy.language;
      return gradeAttempt(services, student, found, files, spoken);
    },
    ...traceHandlers(services),
    "question:ask": (student, { lesson, exercise, text }) => {
      if (lesson !== null && !course.hasLesson(lesson)) return noSuchLesson;
      const found = exercise === null ? null : course.exercise(exercise);
      if (exercise !== null && !found) return noSuchExercise;
      const files = found ? (drafts.get(student, found.exercise.id)?.files ?? found.exercise.starter) : {};
      const id = makeNoteId();
      const event = log.append(
        { kind: "questionAsked", body: { id, lesson, exercise, text, files } },
        student,
      );
      return ok({ id, savedAtMs: event.wallMs });
    },
    "feedback:list": (student) => ok({ feedback: away.feedback(student) }),
    "feedback:read": (student, { feedback }) => {
      const line = away.feedback(student).find(({ id }) => id === feedback);
      if (!line) return noSuchFeedback;
      if (!line.read) log.append({ kind: "feedbackRead", body: { feedback } }, student);
      return ok({ feedback: away.feedback(student) });
    },
    "setting:change": (student, { setting, value }) => {
      if (settings.language(student) !== value) {
        const step = progress.nextStep(student);
        log.append({ kind: "settingChanged", body: { setting, value, step } }, student);
      }
      return ok({ language: value });
    },
  };
}

const hintsInOrder = refuse(
  "hintsInOrder",
  "Hints open one after the other. Open the one before this first.",
);
