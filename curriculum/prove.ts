import { type CheckReport, checkCourse, formatReport, type GradeProgram, type Progress } from "./check.ts";
import { checkMutants, type MutantReport } from "./check-mutants.ts";
import { checkSkills } from "./check-skills.ts";
import { checkTaught } from "./check-taught.ts";
import { checkTexts, type RunProgram } from "./check-texts.ts";
import { checkWords } from "./check-words.ts";
import type { AuthoredCourse } from "./schema.ts";

export interface Proof extends CheckReport, Omit<MutantReport, "findings"> {
  /** How many skills the course's graph has; `null`: the course has none, so nothing of it was checked. */
  readonly skills: number | null;
}

/** All that can be proved of a course: its exercises, its texts and the order in which it teaches. */
export async function proveCourse(
  course: AuthoredCourse,
  { grade, run }: { readonly grade: GradeProgram; readonly run: RunProgram },
  onProgress?: (progress: Progress) => void,
): Promise<Proof> {
  const report = await checkCourse(course, grade, onProgress);
  const { findings: weak, ...mutants } = await checkMutants(course, grade);
  const findings = [
    ...report.findings,
    ...checkTaught(course),
    ...checkSkills(course),
    ...(await checkTexts(course, run)),
    ...(await checkWords(course, run)),
    ...weak,
  ];
  return { ...report, ...mutants, skills: course.skills?.length ?? null, findings };
}

/** The proof for a person. */
export function formatProof(proof: Proof): string {
  const { mutants, rejected, skills } = proof;
  const share = mutants === 0 ? "" : ` (${((100 * rejected) / mutants).toFixed(1)} %)`;
  const graph =
    skills === null ? "\nIt has no file of its skills, so those were not checked." : `\n${skills} skills.`;
  return `${formatReport(proof)}\n${rejected} of ${mutants} solutions with one small fault turned away${share}.${graph}`;
}
