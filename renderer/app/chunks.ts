/** What is fetched apart from the first screen, named once so that it can be fetched ahead of its use. */
export const chunks = {
  lesson: () => import("../lesson/lesson.tsx"),
  review: () => import("../review/review.tsx"),
  answers: () => import("../answers/answers.tsx"),
  links: () => import("../look-up/links.ts"),
  settings: () => import("../settings/settings.tsx"),
  staffSignIn: () => import("../staff/staff-sign-in.tsx"),
  staff: () => import("../staff/staff.tsx"),
} as const;
