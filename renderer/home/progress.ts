import type { LocalText } from "../../curriculum/schema.ts";
import type { LessonLine, LessonState, Outline } from "../../main/contract.ts";

type ModuleLine = Outline["modules"][number];

/** A module is passed when all its lessons are, new while none has been tried. */
export function moduleState(module: ModuleLine): LessonState {
  if (module.lessons.every(({ state }) => state === "passed")) return "passed";
  return module.lessons.some(({ state }) => state !== "new") ? "tried" : "new";
}

export function lessonsDone(module: ModuleLine): number {
  return module.lessons.filter(({ state }) => state === "passed").length;
}

export function exercisesDone(lesson: LessonLine): number {
  return lesson.exercises.filter(({ state }) => state === "passed" || state === "helped").length;
}

/** Where Continue leads, with all that its card says. Numbers are 1-based. */
export interface NextUp {
  readonly module: ModuleLine;
  readonly lesson: LessonLine;
  readonly lessonNumber: number;
  readonly exercise: { readonly entry: LessonLine["exercises"][number]; readonly number: number } | null;
  /** Nothing in the whole course has been tried yet. */
  readonly isStart: boolean;
}

/** `null` when all is done, or when the course no longer has the lesson that the terminal names. */
export function nextUp({ modules, next }: Outline): NextUp | null {
  if (!next) return null;
  for (const module of modules) {
    const index = module.lessons.findIndex(({ id }) => id === next.lesson);
    const lesson = module.lessons[index];
    if (!lesson) continue;
    const at = lesson.exercises.findIndex(({ id }) => id === next.exercise);
    const entry = lesson.exercises[at];
    return {
      module,
      lesson,
      lessonNumber: index + 1,
      exercise: entry ? { entry, number: at + 1 } : null,
      isStart: modules.every((each) => moduleState(each) === "new"),
    };
  }
  return null;
}

/** What the lesson practises, by the names that the course gives its skills. */
export function skillTitles(lesson: LessonLine, { skills }: Outline): readonly LocalText[] {
  return skills.flatMap(({ id, title }) => (lesson.skills.includes(id) ? [title] : []));
}

/**
 * The lessons that this one builds on and that are not passed; none once it was begun. What stands in the line above need not
 * be said.
 */
export function buildsOn(lesson: LessonLine, { modules }: Outline): readonly LocalText[] {
  if (lesson.state !== "new") return [];
  const own = modules.find(({ lessons }) => lessons.some(({ id }) => id === lesson.id))?.lessons ?? [];
  const above = own[own.findIndex(({ id }) => id === lesson.id) - 1];
  return modules
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ id, state, title }) =>
      state !== "passed" && id !== above?.id && lesson.prerequisites.includes(id) ? [title] : [],
    );
}
