import type { Finding } from "./check.ts";
import { checkLength } from "./check-length.ts";
import { checkLinks } from "./check-links.ts";
import { checkReading } from "./check-reading.ts";
import { checkSpelling, type OpenSpeller } from "./check-spelling.ts";
import { checkTranslated } from "./check-translated.ts";
import type { AuthoredCourse } from "./schema.ts";

/** How a course is written: everything is there in its languages, can be read, has a lesson's length, leads
 * nowhere outside and is spelt right. */
export async function checkProse(course: AuthoredCourse, open: OpenSpeller): Promise<readonly Finding[]> {
  return [
    ...checkTranslated(course),
    ...checkReading(course),
    ...checkLength(course),
    ...checkLinks(course),
    ...(await checkSpelt(course, open)),
  ];
}

async function checkSpelt(course: AuthoredCourse, open: OpenSpeller): Promise<readonly Finding[]> {
  const speller = await open();
  if (speller.ok) return checkSpelling(course, speller.value);
  return [
    { file: "words.txt", what: speller.refusal.sentence, why: "Until then, slips would reach students." },
  ];
}
