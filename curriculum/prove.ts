import { type CheckReport, checkCourse, type Finding, type GradeProgram } from "./check.ts";
import { checkMutants, type MutantReport } from "./check-mutants.ts";
import { checkTaught } from "./check-taught.ts";
import { checkTexts, type RunProgram } from "./check-texts.ts";
import { checkUnwritten } from "./check-unwritten.ts";
import { checkWords } from "./check-words.ts";
import type { AuthoredCourse } from "./schema.ts";

/** What grades and runs programs. It may be asked for many at once. */
export interface Prover {
  readonly grade: GradeProgram;
  readonly run: RunProgram;
}

/** Programs graded or run so far, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A kind of problems, and those that were found. */
export interface ProofPart {
  readonly about: string;
  readonly findings: readonly Finding[];
}

export interface Proof extends CheckReport, MutantReport {
  readonly parts: readonly ProofPart[];
}

/**
 * All that can be proved of a course: its exercises, its texts and the order in which it teaches. What is found, and in which
 * order, does not depend on which program is done first. Rejects only when the prover does.
 */
export async function proveCourse(
  course: AuthoredCourse,
  prover: Prover,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Proof> {
  const { grade, run } = counted(prover, onProgress);
  const asked = Promise.all([
    checkCourse(course, grade),
    checkTexts(course, run),
    checkWords(course, run),
    checkMutants(course, grade),
  ]);
  // What asks nobody is looked at while others are at work.
  const order = checkTaught(course);
  const [exercises, texts, words, mutants] = await asked;
  const parts = [
    { about: "exercises", findings: exercises.findings },
    { about: "what is still to be written", findings: checkUnwritten(course) },
    { about: "order of teaching", findings: order },
    { about: "texts", findings: texts },
    { about: "glossary and reference", findings: words },
    { about: "faults that change nothing", findings: mutants.idle },
    { about: "weak checks", findings: mutants.weak },
  ];
  return { ...exercises, ...mutants, parts, findings: parts.flatMap(({ findings }) => findings) };
}

/** All is asked for before the first is done, so the total is known from the beginning. */
function counted({ grade, run }: Prover, onProgress: (progress: Progress) => void): Prover {
  let [done, total] = [0, 0];
  async function count<T>(work: Promise<T>): Promise<T> {
    total += 1;
    const result = await work;
    done += 1;
    onProgress({ done, total });
    return result;
  }
  return {
    grade: (exercise, files, patience) => count(grade(exercise, files, patience)),
    run: (files, options) => count(run(files, options)),
  };
}
