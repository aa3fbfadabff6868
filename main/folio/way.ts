import type { PackIndex } from "../../curriculum/pack/schema.ts";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { Deed } from "../store/deeds.ts";
import type { ExerciseProgress } from "../store/progress.ts";
import { lessonState, type Standing } from "../terminal/views.ts";
import type { Claim, ExerciseStory, ModuleStory } from "./views.ts";

/** What a student did here, and when, by this clock's claim. */
export interface Way {
  readonly tried: ReadonlyMap<string, Deed>;
  readonly passed: ReadonlyMap<string, Deed>;
  /** When each lesson was opened first. */
  readonly opened: ReadonlyMap<string, Deed>;
}

/** Of each thing the first deed counts; what was done in review finishes nothing. */
export function wayOf(deeds: readonly Deed[]): Way {
  const way = {
    tried: new Map<string, Deed>(),
    passed: new Map<string, Deed>(),
    opened: new Map<string, Deed>(),
  };
  for (const deed of deeds) {
    if (deed.lesson !== null && !way.opened.has(deed.lesson)) way.opened.set(deed.lesson, deed);
    if (deed.exercise === null || deed.isReview) continue;
    if (!way.tried.has(deed.exercise)) way.tried.set(deed.exercise, deed);
    if (deed.passed && !way.passed.has(deed.exercise)) way.passed.set(deed.exercise, deed);
  }
  return way;
}

type Line = PackIndex["modules"][number]["lessons"][number];

/** The deed with which a lesson was finished here; `null`: it is not, or a part of it was done on another terminal. */
export function finishedBy(lesson: Line, standing: Standing, way: Way): Deed | null {
  if (lessonState(lesson, standing) !== "passed") return null;
  const deeds =
    lesson.exercises.length === 0
      ? [way.opened.get(lesson.id)]
      : lesson.exercises.map(({ id }) => way.passed.get(id));
  return (
    deeds.reduce<Deed | null | undefined>(
      (last, deed) => (last === null || !deed ? null : !last || deed.position > last.position ? deed : last),
      undefined,
    ) ?? null
  );
}

/** The modules of the course in which something was begun, with the story of each exercise. */
export function moduleStories(
  course: PackIndex,
  standing: Standing & { readonly givenUp: ReadonlySet<ExerciseId> },
  way: Way,
  claim: (deed: Deed) => Claim,
): readonly ModuleStory[] {
  const claimOf = (deed: Deed | undefined) => (deed ? claim(deed) : null);
  const story = ({ id, title }: Line["exercises"][number]): ExerciseStory => {
    const { state, attempts, hints } = standing.exercises.get(id) ?? nothing;
    return {
      ...{ id, title, state, attempts, hints, gaveUp: standing.givenUp.has(id) },
      tried: claimOf(way.tried.get(id)),
      passed: claimOf(way.passed.get(id)),
    };
  };
  return course.modules
    .map(({ id, title, lessons }) => ({
      ...{ id, title },
      lessons: lessons.map((lesson) => ({
        ...{ id: lesson.id as LessonId, title: lesson.title, state: lessonState(lesson, standing) },
        exercises: lesson.exercises.map(story),
      })),
    }))
    .filter(({ lessons }) => lessons.some(({ state }) => state !== "new"));
}

const nothing: ExerciseProgress = { state: "new", attempts: 0, hints: 0, step: 0 };
