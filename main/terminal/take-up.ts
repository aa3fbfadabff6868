import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Services } from "./services.ts";

/**
 * Puts what a student wrote on another terminal among their versions here, when they come to the exercise. It becomes
 * the present text if it came after all that was recorded here, unless something was typed since that no event holds:
 * that stays in front, and nothing is lost either way.
 */
export function takeUpWork(
  { away, drafts }: Pick<Services, "away" | "drafts">,
  student: StudentId,
  exercise: ExerciseId,
): void {
  const work = away.work(student, exercise);
  // With a higher step here, the facility does not know the newest yet.
  if (!work || work.step < work.ownStep) return;
  const typed = drafts.unrecorded(student).find((draft) => draft.exercise === exercise);
  const before = drafts.get(student, exercise);
  drafts.put(student, exercise, { files: work.files, savedAtMs: work.wallMs }, "elsewhere");
  if (typed && before) drafts.put(student, exercise, before, "typed");
  away.tookUp(student, exercise, work);
}
