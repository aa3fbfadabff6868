import {
  type CheckReport,
  checkCourse,
  type Finding,
  formatReport,
  type GradeProgram,
  type Progress,
} from "./check.ts";
import { checkIds, noteIds } from "./check-ids.ts";
import { checkMessages, type Graded } from "./check-messages.ts";
import { checkMutants, type MutantReport } from "./check-mutants.ts";
import { checkOwnTests } from "./check-own-tests.ts";
import { checkProse } from "./check-prose.ts";
import { checkShown } from "./check-shown.ts";
import type { OpenSpeller } from "./check-spelling.ts";
import { checkTaught } from "./check-taught.ts";
import { checkTexts, type RunProgram } from "./check-texts.ts";
import { countTranslated, formatTranslated, type Translated } from "./check-translated.ts";
import { checkUnwritten } from "./check-unwritten.ts";
import { checkWords } from "./check-words.ts";
import type { AuthoredCourse, AuthoredExercise } from "./schema.ts";

export interface Proof extends CheckReport, Omit<MutantReport, "findings"> {
  /** What an author should look at, and what may stay as it is. */
  readonly notes: readonly Finding[];
  readonly translated: Translated;
}

/** All that can be proved of a course: its exercises, its texts and the order in which it teaches. */
export async function proveCourse(
  course: AuthoredCourse,
  {
    grade,
    run,
    spell,
  }: { readonly grade: GradeProgram; readonly run: RunProgram; readonly spell: OpenSpeller },
  onProgress?: (progress: Progress) => void,
): Promise<Proof> {
  const wrong = new Map(exercisesOf(course).flatMap(wrongOf));
  const graded: Graded[] = [];
  const remember: GradeProgram = async (exercise, files) => {
    const seen = await grade(exercise, files);
    const folder = wrong.get(files);
    if (folder !== undefined) graded.push({ exercise: folder, role: "wrong", verdict: seen.verdict });
    return seen;
  };
  const report = await checkCourse(course, remember, onProgress);
  const messages = checkMessages(graded);
  const { findings: weak, ...mutants } = await checkMutants(course, grade);
  const findings = [
    ...report.findings,
    ...checkUnwritten(course),
    ...checkTaught(course),
    ...(await checkTexts(course, run)),
    ...(await checkShown(course, run)),
    ...(await checkWords(course, run)),
    ...(await checkProse(course, spell)),
    ...checkIds(course),
    ...(await checkOwnTests(course, grade)),
    ...messages.findings,
    ...weak,
  ];
  return {
    ...report,
    ...mutants,
    findings,
    notes: [...noteIds(course), ...messages.notes],
    translated: countTranslated(course),
  };
}

/** What is worth a look, before what is wrong. */
function formatNotes(notes: readonly Finding[]): string {
  return notes.map(({ file, what, why }) => `Worth a look: ${file}\n  ${what}\n  ${why}\n\n`).join("");
}

const exercisesOf = ({ modules }: AuthoredCourse): readonly AuthoredExercise[] =>
  modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));

const wrongOf = ({ folder, wrong }: AuthoredExercise) => wrong.map(({ files }) => [files, folder] as const);

/** The proof for a person. */
export function formatProof(proof: Proof): string {
  const { mutants, rejected } = proof;
  const share = mutants === 0 ? "" : ` (${((100 * rejected) / mutants).toFixed(1)} %)`;
  return `${formatNotes(proof.notes)}${formatReport(proof)}\n${formatTranslated(proof.translated)}\n${rejected} of ${mutants} solutions with one small fault turned away${share}.`;
}
