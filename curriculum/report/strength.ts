import { type CheckSeen, type Finding, type Graded, type GradeSeen, messageOf } from "../check.ts";
import type { Tried } from "../check-mutants.ts";
import type { Proof } from "../prove.ts";
import type { AuthoredCourse, AuthoredExercise } from "../schema.ts";

/** How often one check turned a program away that is not right. */
export interface CheckStrength {
  readonly name: string;
  readonly mutants: number;
  readonly wrong: number;
  /** How many of both no other check turned away. */
  readonly alone: number;
  /** None of them met it, and an author could have written one that does. */
  readonly isIdle: boolean;
}

/** An exercise, and how well its checks tell right from wrong. */
export interface Strength {
  readonly exercise: AuthoredExercise;
  /** `broken`: it has a problem of another kind than a weak check. `unmeasured`: its kind has no program to put faults into. */
  readonly level: "strong" | "weak" | "broken" | "unmeasured";
  readonly mutants: number;
  readonly rejected: number;
  readonly passed: readonly Tried[];
  readonly equivalent: readonly Tried[];
  readonly checks: readonly CheckStrength[];
  /** What each wrong solution's student reads first. */
  readonly wrong: readonly { readonly belief: string; readonly message: string }[];
}

/** By the exercise's folder, in the course's order. */
export function strengths(course: AuthoredCourse, proof: Proof): ReadonlyMap<string, Strength> {
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  const graded = Map.groupBy(proof.graded, ({ exercise }) => exercise);
  const tried = Map.groupBy(proof.tried, ({ exercise }) => exercise);
  const weak = new Set(proof.weak);
  const others = proof.findings.filter((finding) => !weak.has(finding));
  return new Map(
    exercises.map((exercise) => {
      const { folder } = exercise;
      return [folder, strengthOf(exercise, graded.get(folder) ?? [], tried.get(folder) ?? [], others)];
    }),
  );
}

function strengthOf(
  exercise: AuthoredExercise,
  graded: readonly Graded[],
  tried: readonly Tried[],
  others: readonly Finding[],
): Strength {
  const passed = tried.filter(({ outcome }) => outcome === "passed");
  const equivalent = tried.filter(({ outcome }) => outcome === "equivalent");
  const solution = graded.find(({ role }) => role === "solution")?.verdict;
  // Checks that turn the solution itself away turn everything away.
  const isMeasured = solution?.kind === "passed";
  const mutants = isMeasured ? tried.length - equivalent.length : 0;
  const wrong = graded.filter(({ role }) => role === "wrong").map(({ verdict }) => verdict);
  const isBroken = others.some(({ file }) => file.startsWith(`${exercise.folder}/`));
  // The first check of lines in order and of gaps is the sandbox's: that the rest was left as it is.
  const isFramed = exercise.grading.by === "order" || exercise.grading.by === "gaps";
  const level = passed.length > 0 ? "weak" : mutants > 0 ? "strong" : "unmeasured";
  return {
    exercise,
    level: isBroken ? "broken" : level,
    mutants,
    rejected: isMeasured ? mutants - passed.length : 0,
    passed,
    equivalent,
    checks: checksIn(solution).map((check, index) => {
      const [ofTried, ofWrong] = [tried.map(({ verdict }) => verdict), wrong].map((verdicts) =>
        verdicts.map(failedIn).filter((failed) => failed.includes(nameOf(check))),
      ) as [string[][], string[][]];
      return {
        name: nameOf(check),
        mutants: ofTried.length,
        wrong: ofWrong.length,
        alone: [...ofTried, ...ofWrong].filter(({ length }) => length === 1).length,
        isIdle: ofTried.length + ofWrong.length === 0 && !(isFramed && index === 0),
      };
    }),
    wrong: exercise.wrong.map(({ belief }, index) => ({ belief, message: toldBy(wrong[index]) })),
  };
}

const nameOf = ({ path }: CheckSeen): string => path.join(" › ");

const checksIn = (verdict: GradeSeen["verdict"] | undefined): readonly CheckSeen[] =>
  verdict !== undefined && "checks" in verdict ? verdict.checks : [];

const failedIn = (verdict: GradeSeen["verdict"]): string[] =>
  checksIn(verdict)
    .filter(({ state }) => state === "failed")
    .map(nameOf);

function toldBy(verdict: GradeSeen["verdict"] | undefined): string {
  if (verdict === undefined || verdict.kind === "passed") return "";
  return verdict.kind === "faultOfChecks" ? verdict.reason : messageOf(verdict);
}
