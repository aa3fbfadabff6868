import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const installed = join(coursesFolder(data, "programming"), String(version));
  pack ??= packedIn(join(data, "authored-with-words"));
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, pack.name), pack.bytes);
  return installed;
}

/** To read and pack a whole course takes seconds, so a test file does it once. */
let pack: { readonly name: string; readonly bytes: Uint8Array } | null = null;

/** What is made in `scratch` on the way is gone afterwards. */
function packedIn(scratch: string) {
  try {
    const [authored, into] = [join(scratch, "course"), join(scratch, "pack")];
    cpSync(join(top, "curriculum", "courses", "programming"), authored, {
      recursive: true,
      filter: (path) => !/(glossary|reference|errors)\.yaml$/.test(path),
    });
    cpSync(join(top, "tests", "fixtures", "words"), authored, { recursive: true });
    const settings = join(authored, "course.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace(/^version: \d+$/m, `version: ${version}`));
    const packed = packFolder(authored, into);
    if (!packed.ok) throw new Error(packed.refusal.sentence);
    const [name = ""] = readdirSync(into);
    return { name, bytes: readFileSync(join(into, name)) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
