import { z } from "zod";
import type { Brand } from "../bundle/std.ts";

/** Ids are stable for ever: progress refers to them. Lower-case words joined by hyphens, at most 64 characters. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as walk-a-list");

export type CourseId = Brand<string, "CourseId">;
export type ModuleId = Brand<string, "ModuleId">;
export type LessonId = Brand<string, "LessonId">;
export type ExerciseId = Brand<string, "ExerciseId">;

export const courseId = slug.transform((text) => text as CourseId);
export const moduleId = slug.transform((text) => text as ModuleId);
export const lessonId = slug.transform((text) => text as LessonId);
export const exerciseId = slug.transform((text) => text as ExerciseId);

/** Languages in which texts may be. English is always one of a course's. */
export const language = z.enum(["en", "es"]);
export type Language = z.infer<typeof language>;

/** Text for a person. English is always there; other languages may follow. */
export const localText = z.strictObject({
  en: z.string().trim().min(1),
  es: z.string().trim().min(1).optional(),
});
export type LocalText = z.infer<typeof localText>;
