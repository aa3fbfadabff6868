import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";

/** Where in the course a student is. Kept in the address after `#`, so that a reload comes back to the lesson. */
export type Route =
  | { readonly kind: "home" }
  | { readonly kind: "answers" }
  | { readonly kind: "settings" }
  | { readonly kind: "review" }
  | {
      readonly kind: "lesson";
      readonly lesson: LessonId;
      readonly exercise: ExerciseId | null;
      /** What to bring into view on arrival. */
      readonly spot?: Spot;
    };

/** A place in a lesson: a heading of its text, counted from 1; the task of its exercise; a line of its program. */
export type Spot =
  | { readonly kind: "heading"; readonly number: number }
  | { readonly kind: "task" }
  | { readonly kind: "line"; readonly file: string; readonly line: number };

const lessonHash = /^#\/lesson\/([a-z0-9-]{1,64})(?:\/([a-z0-9-]{1,64}))?(?:\?([a-zA-Z0-9._:-]{1,80}))?$/;

/** Anything that is no page's address is home. Whether the lesson exists is the terminal's to say. */
export function parseRoute(hash: string): Route {
  if (hash === "#/answers") return { kind: "answers" };
  if (hash === "#/settings") return { kind: "settings" };
  if (hash === "#/review") return { kind: "review" };
  const found = lessonHash.exec(hash);
  if (!found?.[1]) return { kind: "home" };
  return {
    kind: "lesson",
    lesson: found[1] as LessonId,
    exercise: (found[2] as ExerciseId | undefined) ?? null,
    ...spotIn(found[3] ?? ""),
  };
}

function spotIn(text: string): { readonly spot?: Spot } {
  if (text === "task") return { spot: { kind: "task" } };
  const [, heading] = /^heading:(\d{1,3})$/.exec(text) ?? [];
  if (heading !== undefined) return { spot: { kind: "heading", number: Number(heading) } };
  const [, file, line] = /^line:([\w.-]+):(\d{1,6})$/.exec(text) ?? [];
  if (file === undefined || line === undefined) return {};
  return { spot: { kind: "line", file, line: Number(line) } };
}

function textOf(spot: Spot): string {
  switch (spot.kind) {
    case "task":
      return "task";
    case "heading":
      return `heading:${spot.number}`;
    case "line":
      return `line:${spot.file}:${spot.line}`;
  }
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case "home":
      return "#/";
    case "answers":
      return "#/answers";
    case "settings":
      return "#/settings";
    case "review":
      return "#/review";
    case "lesson":
      return `#/lesson/${route.lesson}${route.exercise ? `/${route.exercise}` : ""}${route.spot ? `?${textOf(route.spot)}` : ""}`;
  }
}
