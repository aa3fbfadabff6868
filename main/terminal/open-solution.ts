import type { StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Answer } from "../contract.ts";
import { noSuchExercise } from "./not-found.ts";
import type { Services } from "./services.ts";
import { isDone } from "./views.ts";

/**
 * The solution, for whoever has passed; else it is given up, which is recorded before anything is shown, and needs all hints
 * first. A solution that is damaged records nothing.
 */
export function openSolution(
  { course, log, progress }: Pick<Services, "course" | "log" | "progress">,
  student: StudentId,
  id: ExerciseId,
): Answer<"solution:open"> {
  const found = course.exercise(id);
  if (!found) return noSuchExercise;
  const own = progress.exercise(student, id);
  const givesUp = !isDone(own) && !progress.givenUp(student).has(id);
  if (givesUp && own.hints < found.exercise.hints.length) return hintsFirst;
  const answer = course.answer(id);
  if (!answer) return noSuchExercise;
  if (givesUp) log.append({ kind: "solutionOpened", body: { exercise: id } }, student);
  const { solution, alternatives, explanation } = answer;
  return ok({ solution: { ways: [solution, ...alternatives], explanation } });
}

const hintsFirst = refuse(
  "hintsFirst",
  "The solution can be shown after all hints, or once you have passed. Your work is safe. Open the hints first.",
);
