/** The screens that are fetched apart from the first one, named once so that they can be fetched ahead of their use. */
export const chunks = {
  lesson: () => import("../lesson/lesson.tsx"),
  staffSignIn: () => import("../staff/staff-sign-in.tsx"),
  staff: () => import("../staff/staff.tsx"),
} as const;
