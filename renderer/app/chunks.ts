/** What is fetched apart from the first screen, named once so that it can be fetched ahead of its use. */
export const chunks = {
  lesson: () => import("../lesson/lesson.tsx"),
  /** The lesson's workbench, from the same file as the lesson: one that two import has another name, and no head start. */
  workbench: () => import("../lesson/lesson.tsx").then(({ LessonScreen }) => ({ default: LessonScreen })),
  review: () => import("../review/review.tsx"),
  links: () => import("../look-up/links.ts"),
  staffSignIn: () => import("../staff/staff-sign-in.tsx"),
  staff: () => import("../staff/staff.tsx"),
} as const;
