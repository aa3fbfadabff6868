import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Answer, ParsedAsk } from "../contract.ts";
import { gradeAttempt, gradeReview } from "./attempt.ts";
import { draftHandlers } from "./draft-handlers.ts";
import { findCode, ownWork } from "./find-code.ts";
import { openHome } from "./home-handlers.ts";
import { noSuchExercise, noSuchFeedback, noSuchLesson } from "./not-found.ts";
import { openSolution } from "./open-solution.ts";
import { questionHandlers } from "./question-handlers.ts";
import { begunReview, markOf, notPassedYet, reviewHandlers } from "./review-handlers.ts";
import { runHandlers } from "./run-handlers.ts";
import type { Services } from "./services.ts";
import type { StudentCall } from "./session.ts";
import { takeUpWork } from "./take-up.ts";
import { taughtWords } from "./taught.ts";
import { traceHandlers } from "./trace-handlers.ts";
import { isDone, lessonView, outlineView, type Standing } from "./views.ts";

export type StudentHandlers = {
  readonly [Name in StudentCall]: (
    student: StudentId,
    ask: ParsedAsk<Name>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** What a signed-in student may ask for. */
export function studentHandlers(services: Services): StudentHandlers {
  const { away, course, drafts, history, log, panes, policy, progress, runs, settings } = services;
  const standing = (student: StudentId): Standing => ({
    exercises: progress.exercises(student),
    opened: progress.openedLessons(student),
  });
  return {
    "course:outline": (student) => ok(outlineView(course, standing(student))),
    "course:words": () => ok(course.words()),
    "home:open": (student, ask) => openHome(services, student, ask),
    ...reviewHandlers(services),
    "course:search": (_, { language }) => ok({ json: course.search(language) }),
    "code:find": (student, { text }) => ok({ lines: findCode(course, ownWork(services, student), text) }),
    "lesson:open": (student, ask) => {
      const found = course.lesson(ask.lesson);
      if (!found) return noSuchLesson;
      log.append(
        { kind: "lessonOpened", body: { lesson: ask.lesson, step: progress.nextStep(student) } },
        student,
      );
      for (const { id } of found.lesson.exercises) takeUpWork(services, student, id);
      const draftView = (exercise: ExerciseId) => {
        const draft = drafts.get(student, exercise);
        const undo = drafts.undo(student, exercise);
        return draft && { ...draft, undo, wasCutOff: history.wasCutOff(student, exercise) };
      };
      const whole = { ...standing(student), givenUp: progress.givenUp(student) };
      const around = { panes: panes.get(student), taught: taughtWords(course.course, ask.lesson) };
      return ok(lessonView(found, whole, draftView, { ...around, lineOf: course.lessonLine }));
    },
    "hint:open": (student, ask) => {
      const hint = course.exercise(ask.exercise)?.exercise.hints[ask.number - 1];
      if (!hint) return noSuchExercise;
      const { exercise, number, review } = ask;
      const own = progress.exercise(student, exercise);
      if (review && !isDone(own)) return notPassedYet;
      const { hints } = review ? begunReview(services, student, exercise) : own;
      if (number > hints + 1) return hintsInOrder;
      log.append({ kind: "hintOpened", body: { exercise, number, ...markOf(review) } }, student);
      return ok({ hint });
    },
    "solution:open": (student, { exercise, review }) => openSolution(services, student, exercise, review),
    ...draftHandlers(services),
    ...runHandlers(services),
    ...questionHandlers(services),
    "panes:keep": (student, sizes) => {
      panes.keep(student, sizes);
      return ok(sizes);
    },
    "attempt:grade": async (student, { exercise, files, language, review }) => {
      const found = course.exercise(exercise);
      if (!found) return noSuchExercise;
      // One program at a time: the grade would wait for it.
      await runs.end("check");
      const spoken = language ?? settings.of(student).language ?? policy.language;
      return review
        ? gradeReview(services, student, found, files, spoken)
        : gradeAttempt(services, student, found, files, spoken);
    },
    ...traceHandlers(services),
    "feedback:list": (student) => ok({ feedback: away.feedback(student) }),
    "feedback:read": (student, { feedback }) => {
      const line = away.feedback(student).find(({ id }) => id === feedback);
      if (!line) return noSuchFeedback;
      if (!line.read) log.append({ kind: "feedbackRead", body: { feedback } }, student);
      return ok({ feedback: away.feedback(student) });
    },
    "setting:change": (student, { setting, value }) => {
      if (settings.of(student)[setting] !== value) {
        const step = progress.nextStep(student);
        log.append({ kind: "settingChanged", body: { setting, value, step } }, student);
      }
      return ok({ settings: settings.of(student) });
    },
  };
}

const hintsInOrder = refuse(
  "hintsInOrder",
  "Hints open one after the other. Open the one before this first.",
);
