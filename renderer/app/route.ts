import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";

/** Where in the course a student is. Kept in the address after `#`, so that a reload comes back to the lesson. */
export type Route =
  | { readonly kind: "home" }
  | { readonly kind: "settings" }
  | { readonly kind: "review" }
  | { readonly kind: "lesson"; readonly lesson: LessonId; readonly exercise: ExerciseId | null };

const lessonHash = /^#\/lesson\/([a-z0-9-]{1,64})(?:\/([a-z0-9-]{1,64}))?$/;

/** Anything that is no page's address is home. Whether the lesson exists is the terminal's to say. */
export function parseRoute(hash: string): Route {
  if (hash === "#/settings") return { kind: "settings" };
  if (hash === "#/review") return { kind: "review" };
  const found = lessonHash.exec(hash);
  if (!found?.[1]) return { kind: "home" };
  return {
    kind: "lesson",
    lesson: found[1] as LessonId,
    exercise: (found[2] as ExerciseId | undefined) ?? null,
  };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case "home":
      return "#/";
    case "settings":
      return "#/settings";
    case "review":
      return "#/review";
    case "lesson":
      return `#/lesson/${route.lesson}${route.exercise ? `/${route.exercise}` : ""}`;
  }
}
