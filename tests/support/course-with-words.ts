import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFolder } from "../../curriculum/pack/file.ts";
import { coursesFolder } from "../../main/content/courses.ts";

const top = join(import.meta.dirname, "..", "..");
const version = 999_999;

/**
 * Gives a terminal's data folder a newer version of the bundled course, as a bundle with lessons would, in which some modules
 * have the small glossaries and references of `tests/fixtures/words`. Gives the folder that the terminal will read.
 */
export function installCourseWithWords(data: string): string {
  const authored = join(data, "authored-with-words");
  cpSync(join(top, "curriculum", "courses", "programming"), authored, {
    recursive: true,
    filter: (path) => !/(glossary|reference|errors)\.yaml$/.test(path),
  });
  cpSync(join(top, "tests", "fixtures", "words"), authored, { recursive: true });
  const settings = join(authored, "course.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^version: \d+$/m, `version: ${version}`));
  const installed = join(coursesFolder(data, "programming"), String(version));
  const packed = packFolder(authored, installed);
  rmSync(authored, { recursive: true });
  if (!packed.ok) throw new Error(packed.refusal.sentence);
  return installed;
}
