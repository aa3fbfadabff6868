/** The lesson's workbench, from the same file as the lesson: one that two import has another name, and no head start. */
export const workbench = () =>
  import("../lesson/lesson.tsx").then(({ LessonScreen }) => ({ default: LessonScreen }));
