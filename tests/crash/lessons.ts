import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentFile } from "../../bundle/bundle.ts";
import { packCourse } from "../../curriculum/pack/write.ts";
import { type AuthoredCourse, courseId, lessonId, moduleId } from "../../curriculum/schema.ts";
import { value } from "./value.ts";

/** The smallest course that a terminal can teach. */
export const smallCourse = courseId.parse("small");

/** The file of an edition. */
export function edition(version: number): ContentFile {
  const title = { en: "Small" };
  const lesson = {
    ...{ id: lessonId.parse("resting"), folder: "first/resting", title: { en: "Resting" }, minutes: 5 },
    ...{ skills: ["resting"], prerequisites: [], teaches: [], exercises: [] },
    text: { en: `Rest now, in edition ${version}.\n` },
  };
  const module = {
    ...{
      id: moduleId.parse("first"),
      folder: "first",
      title: { en: "First" },
      summary: { en: "The first." },
    },
    ...{ lessons: [lesson], projects: false, glossary: [], errors: [], reference: [] },
  };
  const summary = { en: `Edition ${version}.` };
  const course: AuthoredCourse = {
    ...{ id: smallCourse, version, title, summary, modules: [module] },
    ...{ languages: ["en"], lists: { words: "", ids: "" }, skills: null },
  };
  const { name, bytes } = value(packCourse(course));
  return { path: name, bytes };
}

/** Puts an edition into a folder, as an installer delivers it. */
export function writeCourse(folder: string, version: number): void {
  const { path, bytes } = edition(version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
