import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, ParsedAsk } from "../contract.ts";
import { gradeAttempt } from "./attempt.ts";
import type { Services } from "./services.ts";
import type { StudentCall } from "./session.ts";
import { lessonView, outlineView, type Standing } from "./views.ts";

export type StudentHandlers = {
  readonly [Name in StudentCall]: (
    student: StudentId,
    ask: ParsedAsk<Name>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** What a signed-in student may ask for. */
export function studentHandlers(services: Services): StudentHandlers {
  const { clock, course, drafts, log, policy, progress } = services;
  const standing = (student: StudentId): Standing => ({
    exercises: progress.exercises(student),
    opened: progress.openedLessons(student),
  });
  return {
    "course:outline": (student) => ok(outlineView(course, standing(student))),
    "lesson:open": (student, ask) => {
      const found = course.lesson(ask.lesson);
      if (!found) return noSuchLesson;
      log.append(
        { kind: "lessonOpened", body: { lesson: ask.lesson, step: progress.nextStep(student) } },
        student,
      );
      return ok(lessonView(found, standing(student), (exercise) => drafts.get(student, exercise)));
    },
    "hint:open": (student, ask) => {
      const hint = course.exercise(ask.exercise)?.exercise.hints[ask.number - 1];
      if (!hint) return noSuchExercise;
      if (ask.number > progress.exercise(student, ask.exercise).hints + 1) return hintsInOrder;
      log.append({ kind: "hintOpened", body: { exercise: ask.exercise, number: ask.number } }, student);
      return ok({ hint });
    },
    "draft:save": (student, { exercise, files }) => {
      if (!course.exercise(exercise)) return noSuchExercise;
      const savedAtMs = clock.wallMs();
      drafts.put(student, exercise, { files, savedAtMs });
      return ok({ savedAtMs });
    },
    "attempt:grade": (student, { exercise, files, language = policy.language }) => {
      const found = course.exercise(exercise);
      if (!found) return noSuchExercise;
      return gradeAttempt(services, student, found, files, language);
    },
  };
}

const noSuchLesson = refuse(
  "unknownLesson",
  "This lesson is not in the course on this terminal. Your work is safe. Go back to the course.",
);
const noSuchExercise = refuse(
  "unknownExercise",
  "This exercise is not in the course on this terminal. Your work is safe. Go back to the course.",
);
const hintsInOrder = refuse(
  "hintsInOrder",
  "Hints open one after the other. Open the one before this first.",
);
