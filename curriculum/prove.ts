import { type CheckReport, checkCourse, type GradeProgram, type Progress } from "./check.ts";
import { checkTaught } from "./check-taught.ts";
import { checkTexts, type RunProgram } from "./check-texts.ts";
import type { AuthoredCourse } from "./schema.ts";

/** All that can be proved of a course: its exercises, its texts and the order in which it teaches. */
export async function proveCourse(
  course: AuthoredCourse,
  { grade, run }: { readonly grade: GradeProgram; readonly run: RunProgram },
  onProgress?: (progress: Progress) => void,
): Promise<CheckReport> {
  const report = await checkCourse(course, grade, onProgress);
  const findings = [...report.findings, ...checkTaught(course), ...(await checkTexts(course, run))];
  return { ...report, findings };
}
