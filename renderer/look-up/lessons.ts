import type { LessonId, LocalText, ModuleId } from "../../curriculum/schema.ts";
import type { LessonState, Outline } from "../../main/contract.ts";

interface LessonPlace {
  readonly id: LessonId;
  readonly title: LocalText;
  readonly state: LessonState;
}

/** What the panel needs of the outline: titles, and which lessons the student has opened. */
export interface CourseMap {
  readonly modules: ReadonlyMap<ModuleId, LocalText>;
  readonly lessons: ReadonlyMap<LessonId, LessonPlace>;
}

export function mapOf({ modules }: Outline): CourseMap {
  return {
    modules: new Map(modules.map(({ id, title }) => [id, title])),
    lessons: new Map(modules.flatMap(({ lessons }) => lessons.map((lesson) => [lesson.id, lesson]))),
  };
}

/** The lesson that has still to teach this; `null` if it was opened already, or is not known. */
export function stillToCome(lesson: LessonId | null, { lessons }: CourseMap): LessonPlace | null {
  const found = lesson === null ? undefined : lessons.get(lesson);
  return found?.state === "new" ? found : null;
}
