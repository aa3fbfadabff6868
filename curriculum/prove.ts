import { type CheckReport, checkCourse, type Finding, type GradeProgram } from "./check.ts";
import { checkErrors } from "./check-errors.ts";
import { checkIds, noteIds } from "./check-ids.ts";
import { checkMessages } from "./check-messages.ts";
import { checkMutants, type MutantReport } from "./check-mutants.ts";
import { checkOwnTests } from "./check-own-tests.ts";
import { checkProse } from "./check-prose.ts";
import { checkShown } from "./check-shown.ts";
import { checkSkills } from "./check-skills.ts";
import type { OpenSpeller } from "./check-spelling.ts";
import { checkTaught } from "./check-taught.ts";
import { checkTexts, type RunProgram } from "./check-texts.ts";
import { countTranslated, type Translated } from "./check-translated.ts";
import { checkUnwritten } from "./check-unwritten.ts";
import { checkWords } from "./check-words.ts";
import type { AuthoredCourse } from "./schema.ts";

/** What grades, runs and spells. It may be asked for many at once. */
export interface Prover {
  readonly grade: GradeProgram;
  readonly run: RunProgram;
  readonly spell: OpenSpeller;
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
  /** What an author should look at, and what may stay as it is. */
  readonly notes: readonly Finding[];
  readonly translated: Translated;
  /** How many skills the course's graph has; `null`: the course has none, so nothing of it was checked. */
  readonly skills: number | null;
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
  const { grade, run, spell } = counted(prover, onProgress);
  const asked = Promise.all([
    checkCourse(course, grade),
    checkTexts(course, run),
    checkShown(course, run),
    checkWords(course, run),
    checkErrors(course, run),
    checkOwnTests(course, grade),
    checkMutants(course, grade),
  ]);
  // What asks nobody is looked at while others are at work.
  const order = checkTaught(course);
  const prose = await checkProse(course, spell);
  const [exercises, texts, shown, words, pages, ownTests, mutants] = await asked;
  const messages = checkMessages(exercises.graded);
  const parts = [
    { about: "exercises", findings: exercises.findings },
    { about: "what is still to be written", findings: checkUnwritten(course) },
    { about: "order of teaching", findings: order },
    { about: "skills", findings: checkSkills(course) },
    { about: "texts", findings: [...texts, ...shown] },
    { about: "glossary and reference", findings: words },
    { about: "pages of errors", findings: pages },
    { about: "prose", findings: prose },
    { about: "ids", findings: checkIds(course) },
    { about: "messages", findings: messages.findings },
    { about: "faults that change nothing", findings: mutants.idle },
    { about: "weak checks", findings: mutants.weak },
  ];
  return {
    ...exercises,
    ...mutants,
    parts,
    findings: parts.flatMap(({ findings }) => findings),
    // A good suite overlaps: that a test could be left out is worth a look, and no fault.
    notes: [...noteIds(course), ...messages.notes, ...ownTests],
    translated: countTranslated(course),
    skills: course.skills?.length ?? null,
  };
}

/** All is asked for before the first is done, so the total is known from the beginning. */
function counted({ grade, run, spell }: Prover, onProgress: (progress: Progress) => void): Prover {
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
    spell,
  };
}
