import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ContentFile } from "../../bundle/bundle.ts";

/** The smallest course that a terminal can teach: few files, so few calls that write them. */
export const courseId = "small";

/** All files of an edition, by ascending path. */
export function edition(version: number): readonly ContentFile[] {
  const texts: Readonly<Record<string, string>> = {
    "course.yaml": `id: ${courseId}\nversion: ${version}\ntitle: { en: Small }\nsummary: { en: Edition ${version}. }\nmodules: [first]\n`,
    "first/module.yaml": "id: first\ntitle: { en: First }\nsummary: { en: The first. }\nlessons: [resting]\n",
    "first/resting/lesson.yaml":
      "id: resting\ntitle: { en: Resting }\nminutes: 5\nskills: [resting]\nprerequisites: []\nexercises: []\n",
    "first/resting/text.en.md": `Rest now, in edition ${version}.\n`,
  };
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

/** Puts an edition into a folder, as an installer delivers it. */
export function writeCourse(folder: string, version: number): void {
  for (const { path, bytes } of edition(version)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
