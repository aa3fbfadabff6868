import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Answer, ExerciseState, ParsedAsk } from "../contract.ts";
import { noSuchExercise } from "./not-found.ts";
import { reviewsOf } from "./reviews.ts";
import type { Services } from "./services.ts";
import { taughtWords } from "./taught.ts";
import { exerciseView, isDone } from "./views.ts";

type ReviewCall = "review:today" | "review:open";

/** How a review stands that was begun and not passed. */
const fresh = { failures: 0, hints: 0, gaveUp: false };

export const begunReview = (
  { practice }: Pick<Services, "practice">,
  student: StudentId,
  exercise: ExerciseId,
) => practice.begun(student).get(exercise) ?? fresh;

/** What a review's state is after a check: of this doing anew, whatever the exercise's own state. */
export function reviewState(isPassed: boolean, { hints, gaveUp }: typeof fresh): ExerciseState {
  if (!isPassed) return "tried";
  return hints > 0 || gaveUp ? "helped" : "passed";
}

/** How a fact says that it was done in review. */
export const markOf = (review: boolean): { readonly review?: true } => (review ? { review } : {});

/** Doing again, after a while, what one could do. */
export function reviewHandlers(services: Services): {
  readonly [Name in ReviewCall]: (student: StudentId, ask: ParsedAsk<Name>) => Answer<Name>;
} {
  const { course, panes, progress, reviewTexts } = services;
  return {
    "review:today": (student) => ok(reviewsOf(services, student)),
    "review:open": (student, { exercise: id }) => {
      const found = course.exercise(id);
      const place = found && course.lesson(found.lesson.id);
      if (!found || !place) return noSuchExercise;
      const own = progress.exercise(student, id);
      if (!isDone(own)) return notPassedYet;
      const { failures, hints, gaveUp } = begunReview(services, student, id);
      const { module, lesson, number } = place;
      const draft = reviewTexts.begin(student, id);
      const exercise = exerciseView(found.exercise, {
        state: failures > 0 ? "tried" : "new",
        attempts: own.attempts,
        hints,
        gaveUp,
        // A review that was left goes on as it is; there are no versions of it to go back to.
        draft: draft && { ...draft, undo: null, wasCutOff: false },
      });
      return ok({
        view: {
          ...{ id: lesson.id, title: lesson.title, module: { id: module.id, title: module.title } },
          ...{
            number,
            of: module.lessons.length,
            minutes: lesson.minutes,
            state: exercise.state === "new" ? "new" : "tried",
          },
          ...{ text: lesson.text, exercises: [exercise], following: null, buildsOn: [] },
          ...{ panes: panes.get(student), taught: taughtWords(course.course, lesson.id) },
        },
      });
    },
  };
}

export const notPassedYet = refuse(
  "notPassedYet",
  "Only an exercise that you have passed can be reviewed. Your work is safe. Open it in its lesson.",
);
