import type { Finding, GradeProgram } from "./check.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import type { AuthoredCourse, AuthoredExercise, Exercise } from "./schema.ts";

export interface MutantReport {
  /** Programs with one fault, without those that are marked as equivalent. */
  readonly mutants: number;
  /** How many of them the checks turned away. */
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

/**
 * Tries each exercise's checks on its own solution with one small fault at a time: a check that lets one pass would let a
 * student's pass, too. A fault that changes nothing is marked in exercise.yaml, with its reason.
 */
export async function checkMutants(course: AuthoredCourse, grade: GradeProgram): Promise<MutantReport> {
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  const reports: MutantReport[] = [];
  for (const exercise of exercises) reports.push(await tryExercise(exercise, grade));
  return {
    mutants: reports.reduce((sum, { mutants }) => sum + mutants, 0),
    rejected: reports.reduce((sum, { rejected }) => sum + rejected, 0),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

async function tryExercise(exercise: AuthoredExercise, grade: GradeProgram): Promise<MutantReport> {
  const graded = asProgram(exercise);
  if (graded === null) return { mutants: 0, rejected: 0, findings: [] };
  const findings: Finding[] = [];
  const marked = new Set(exercise.equivalent.map(spell));
  const met = new Set<string>();
  let [mutants, rejected] = [0, 0];
  for (const [file, source] of Object.entries(exercise.solution)) {
    // A file that is handed in as it was given is no work of the student's.
    if (!file.endsWith(".js") || source === exercise.starter[file]) continue;
    for (const mutant of mutantsOf(source)) {
      const { verdict } = await grade(graded, { ...exercise.solution, [file]: mutant.source });
      const isMarked = marked.has(spell(mutant));
      if (isMarked) met.add(spell(mutant));
      if (isMarked && verdict.kind === "passed") continue;
      mutants += 1;
      if (verdict.kind === "passed") findings.push(survivor(`${exercise.folder}/solution/${file}`, mutant));
      else rejected += 1;
    }
  }
  for (const each of exercise.equivalent) {
    if (!met.has(spell(each))) findings.push(idle(exercise, each));
  }
  return { mutants, rejected, findings };
}

const spell = ({ was, change }: { readonly was: string; readonly change: string }): string =>
  `${was}\n${change}`;

/** Lines in order and gaps allow no other text, but what they come to is graded as any program. */
function asProgram(exercise: AuthoredExercise): Exercise | null {
  const { grading } = exercise;
  switch (grading.by) {
    case "checks":
    case "runs":
      return exercise;
    case "order":
    case "gaps":
      return { ...exercise, kind: "write", grading: grading.grading };
    case "prediction":
    case "choices":
    case "tests":
    case "sql":
      return null;
  }
}

function survivor(file: string, { line, was, change }: Mutant): Finding {
  return {
    file,
    what: `line ${line} may be wrong and pass: ${change} in \`${was}\``,
    why: "A student with this fault would be told that all is right. Add a check that sees it or, if it changes nothing, name it under `equivalent`.",
  };
}

function idle(
  { folder }: AuthoredExercise,
  { was, change }: { readonly was: string; readonly change: string },
): Finding {
  return {
    file: `${folder}/exercise.yaml`,
    what: `\`equivalent\` names a fault that the solution does not have: ${change} in \`${was}\``,
    why: "It would hide a fault that a student may make later. Take it out, or correct it.",
  };
}
