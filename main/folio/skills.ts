import type { IndexedLesson, PackIndex } from "../../curriculum/pack/schema.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { ExerciseState, LessonState } from "../contract.ts";
import type { SkillView } from "./views.ts";

/** So many exercises without help, of different tasks, are more than luck. Where a skill has fewer, all of them. */
const enough = 3;

/**
 * Where a student stands in each skill of the course. A skill is `passed` once three exercises that practise it were passed without
 * help, or all of them if there are fewer; `tried` once any was begun. It is no measure of a person, and is shown as none.
 */
export function skillViews(
  { skills, modules }: PackIndex,
  stateOf: (id: ExerciseId) => ExerciseState,
): readonly SkillView[] {
  const lessons = modules.flatMap((module) => module.lessons);
  return skills.map(({ id, title, sentence, needs }) => {
    const practising = lessons.filter((lesson) => lesson.exercises.some(({ skills }) => skills.includes(id)));
    const states = practising
      .flatMap(({ exercises }) => exercises)
      .flatMap((exercise) => (exercise.skills.includes(id) ? [stateOf(exercise.id)] : []));
    const count = (state: ExerciseState) => states.filter((each) => each === state).length;
    const [passed, helped] = [count("passed"), count("helped")];
    const isOpen = (lesson: IndexedLesson) =>
      lesson.exercises.some(
        (exercise) => exercise.skills.includes(id) && !["passed", "helped"].includes(stateOf(exercise.id)),
      );
    const lesson = practising.find(isOpen) ?? practising[0];
    const state: LessonState =
      states.length > 0 && passed >= Math.min(enough, states.length)
        ? "passed"
        : states.length > count("new")
          ? "tried"
          : "new";
    return {
      ...{ id, title, sentence, needs, state, exercises: states.length, passed, helped },
      lesson: lesson ? { id: lesson.id, title: lesson.title } : null,
    };
  });
}
