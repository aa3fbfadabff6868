import type { IndexedLesson, PackedExercise } from "../../curriculum/pack/schema.ts";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { DraftView, ExerciseView, LessonState, LessonView, Outline } from "../contract.ts";
import { type ExerciseProgress, untouched } from "../store/progress.ts";
import type { CourseIndex, FoundLesson } from "./course.ts";

/** What one student has done, as the views need it. */
export interface Standing {
  readonly exercises: ReadonlyMap<ExerciseId, ExerciseProgress>;
  readonly opened: ReadonlyMap<LessonId, number>;
}

export const isDone = ({ state }: ExerciseProgress) => state === "passed" || state === "helped";

function progressOf(standing: Standing, id: ExerciseId): ExerciseProgress {
  return standing.exercises.get(id) ?? untouched;
}

/** What a lesson's state depends on. */
type LessonIds = Pick<IndexedLesson, "id"> & { readonly exercises: readonly { readonly id: ExerciseId }[] };

export function lessonState(lesson: LessonIds, standing: Standing): LessonState {
  const progress = lesson.exercises.map(({ id }) => progressOf(standing, id));
  const opened = standing.opened.has(lesson.id);
  if (progress.every(isDone) && (progress.length > 0 || opened)) return "passed";
  return opened || progress.some((each) => each.state !== "new" || each.hints > 0) ? "tried" : "new";
}

export function outlineView({ course }: CourseIndex, standing: Standing): Outline {
  return {
    title: course.title,
    summary: course.summary,
    skills: course.skills,
    modules: course.modules.map(({ id, title, summary, lessons }) => ({
      id,
      title,
      summary,
      lessons: lessons.map((lesson) => ({
        id: lesson.id,
        title: lesson.title,
        minutes: lesson.minutes,
        state: lessonState(lesson, standing),
        skills: lesson.skills,
        prerequisites: lesson.prerequisites,
        exercises: lesson.exercises.map((exercise) => ({
          id: exercise.id,
          title: exercise.title,
          state: progressOf(standing, exercise.id).state,
        })),
      })),
    })),
    next: nextStep(
      course.modules.flatMap(({ lessons }) => lessons),
      standing,
    ),
  };
}

/** Where the student was last while that lesson is unfinished; then the next unfinished one after it, then any. */
function nextStep(lessons: readonly IndexedLesson[], standing: Standing): Outline["next"] {
  const steps = lessons.map((lesson) =>
    Math.max(
      standing.opened.get(lesson.id) ?? 0,
      ...lesson.exercises.map(({ id }) => progressOf(standing, id).step),
    ),
  );
  const latest = Math.max(0, steps.indexOf(Math.max(...steps)));
  const inTurn = [...lessons.slice(latest), ...lessons.slice(0, latest)];
  const lesson = inTurn.find((each) => lessonState(each, standing) !== "passed");
  if (!lesson) return null;
  const exercise = lesson.exercises.find(({ id }) => !isDone(progressOf(standing, id)));
  return { lesson: lesson.id, exercise: exercise?.id ?? null };
}

export function lessonView(
  { module, lesson, number, following }: FoundLesson,
  standing: Standing & { readonly givenUp: ReadonlySet<ExerciseId> },
  draft: (id: ExerciseId) => DraftView | null,
  {
    panes,
    taught,
    lineOf,
  }: Pick<LessonView, "panes" | "taught"> & { readonly lineOf: CourseIndex["lessonLine"] },
): LessonView {
  return {
    id: lesson.id,
    title: lesson.title,
    module: { id: module.id, title: module.title },
    number,
    of: module.lessons.length,
    minutes: lesson.minutes,
    state: lessonState(lesson, standing),
    buildsOn: lesson.prerequisites.flatMap((id) => {
      const line = lineOf(id);
      return line && lessonState(line, standing) !== "passed" ? [{ id, title: line.title }] : [];
    }),
    taught,
    panes,
    text: lesson.text,
    exercises: lesson.exercises.map((exercise) =>
      exerciseView(exercise, {
        ...progressOf(standing, exercise.id),
        draft: draft(exercise.id),
        gaveUp: standing.givenUp.has(exercise.id),
      }),
    ),
    following: following && { id: following.id, title: following.title },
  };
}

/** How a student stands in the exercise that is shown. `hints`: how many were opened. */
type Stand = Pick<ExerciseProgress, "state" | "attempts" | "hints"> & Pick<ExerciseView, "draft" | "gaveUp">;

export function exerciseView(exercise: PackedExercise, { hints, ...stand }: Stand): ExerciseView {
  const { id, kind, title, task, starter, grading } = exercise;
  const { state, attempts, draft, gaveUp } = stand;
  return {
    id,
    kind,
    title,
    task,
    starter,
    program: grading.by === "prediction" ? { files: grading.program, input: grading.input } : null,
    choices: choicesOf(exercise),
    draft,
    state,
    attempts,
    hints: { count: exercise.hints.length, opened: exercise.hints.slice(0, hints) },
    gaveUp,
  };
}

/** Without what would tell which is right. */
function choicesOf({ grading, choices = [] }: PackedExercise): ExerciseView["choices"] {
  if (grading.by !== "choices") return null;
  return {
    pick: grading.pick,
    choices: grading.choices.map(({ id }, at) => ({ id, text: choices[at] ?? { en: [id] } })),
  };
}
