import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Answer } from "../contract.ts";
import { noSuchExercise } from "./not-found.ts";
import { begunReview, markOf, notPassedYet } from "./review-handlers.ts";
import type { Services } from "./services.ts";
import { isDone } from "./views.ts";

/**
 * The solution, for whoever has passed; else it is given up, which is recorded before anything is shown, and needs all hints
 * first. A solution that is damaged records nothing.
 */
export function openSolution(
  services: Pick<Services, "course" | "log" | "practice" | "progress">,
  student: StudentId,
  id: ExerciseId,
  review: boolean,
): Answer<"solution:open"> {
  const { course, log, progress } = services;
  const found = course.exercise(id);
  if (!found) return noSuchExercise;
  const own = progress.exercise(student, id);
  if (review && !isDone(own)) return notPassedYet;
  // In review it is given up anew: whoever has passed may see it at any time, but what passes after that was not known.
  const givesUp = review
    ? !begunReview(services, student, id).gaveUp
    : !isDone(own) && !progress.givenUp(student).has(id);
  if (givesUp && !review && own.hints < found.exercise.hints.length) return hintsFirst;
  const answer = course.answer(id);
  if (!answer) return noSuchExercise;
  if (givesUp) log.append({ kind: "solutionOpened", body: { exercise: id, ...markOf(review) } }, student);
  const { solution, alternatives, explanation } = answer;
  return ok({ solution: { ways: [solution, ...alternatives], explanation } });
}

const hintsFirst = refuse(
  "hintsFirst",
  "The solution can be shown after all hints, or once you have passed. Your work is safe. Open the hints first.",
);
