import type { Finding, GradeProgram, GradeSeen, Patience } from "./check.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import type { AuthoredCourse, AuthoredExercise, Exercise, SourceFiles } from "./schema.ts";

/** A solution with one fault, and whether the checks turned it away. */
export interface Tried {
  /** The exercise's folder. */
  readonly exercise: string;
  /** Name of the file of the solution. */
  readonly file: string;
  readonly mutant: Mutant;
  /** `equivalent`: it passed, and has a reason for that. */
  readonly outcome: "rejected" | "passed" | "equivalent";
  readonly verdict: GradeSeen["verdict"];
}

export interface MutantReport {
  readonly tried: readonly Tried[];
  /** Programs with one fault, without those that are marked as equivalent. */
  readonly mutants: number;
  /** How many of them the checks turned away. */
  readonly rejected: number;
  /** Faults that pass. */
  readonly weak: readonly Finding[];
  /** Faults that are said to change nothing, and that no solution has. */
  readonly idle: readonly Finding[];
}

/**
 * Tries each exercise's checks on its own solution with one small fault at a time: a check that lets one pass would let a
 * student's pass, too. A fault that changes nothing is marked in exercise.yaml, with its reason.
 */
export async function checkMutants(course: AuthoredCourse, grade: GradeProgram): Promise<MutantReport> {
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  const tried = await Promise.all(exercises.map((exercise) => tryExercise(exercise, grade)));
  const all = tried.flat();
  const rejected = all.filter(({ outcome }) => outcome === "rejected").length;
  return {
    tried: all,
    mutants: all.filter(({ outcome }) => outcome !== "equivalent").length,
    rejected,
    weak: weakIn(all),
    idle: exercises.flatMap((exercise, index) => idleIn(exercise, tried[index] ?? [])),
  };
}

async function tryExercise(exercise: AuthoredExercise, grade: GradeProgram): Promise<readonly Tried[]> {
  const graded = asProgram(exercise);
  if (graded === null) return [];
  const marked = new Set(exercise.equivalent.map(spell));
  const mutants = Object.entries(exercise.solution)
    // A file that is handed in as it was given is no work of the student's.
    .filter(([file, source]) => file.endsWith(".js") && source !== exercise.starter[file])
    .flatMap(([file, source]) => mutantsOf(source).map((mutant) => ({ file, mutant })));
  if (mutants.length === 0) return [];
  const filesOf = (file: string, mutant: Mutant) => ({ ...exercise.solution, [file]: mutant.source });
  const [solution, ...verdicts] = await Promise.all([
    grade(graded, exercise.solution, "mutant"),
    ...mutants.map(({ file, mutant }) => grade(graded, filesOf(file, mutant), "mutant")),
  ]);
  // Where the solution itself needs more, being stopped says nothing of the mutant.
  const isSlow = solution.verdict.kind === "stopped";
  const patience = isSlow ? await enoughFor(graded, exercise.solution, grade) : "mutant";
  return Promise.all(
    mutants.map(async ({ file, mutant }, index) => {
      const first = verdicts[index];
      const { verdict } =
        first === undefined || (isSlow && first.verdict.kind === "stopped")
          ? await grade(graded, filesOf(file, mutant), patience)
          : first;
      const passed = marked.has(spell(mutant)) ? "equivalent" : "passed";
      const outcome = verdict.kind === "passed" ? passed : "rejected";
      return { exercise: exercise.folder, file, mutant, outcome, verdict } as const;
    }),
  );
}

/** Steps, where they are enough: what they end is known the next time, and what the clock ends is not. */
async function enoughFor(exercise: Exercise, solution: SourceFiles, grade: GradeProgram): Promise<Patience> {
  const { verdict } = await grade(exercise, solution, "wrong");
  return verdict.kind === "stopped" ? "student" : "wrong";
}

function weakIn(tried: readonly Tried[]): readonly Finding[] {
  return tried
    .filter(({ outcome }) => outcome === "passed")
    .map(({ exercise, file, mutant }) => survivor(`${exercise}/solution/${file}`, mutant));
}

/** Of a kind without such faults, every one that is named is idle. */
function idleIn(exercise: AuthoredExercise, tried: readonly Tried[]): readonly Finding[] {
  const met = new Set(tried.map(({ mutant }) => spell(mutant)));
  return exercise.equivalent.filter((each) => !met.has(spell(each))).map((each) => idle(exercise, each));
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
