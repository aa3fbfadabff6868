import type { Finding, GradeProgram } from "./check.ts";
import type { AuthoredCourse, AuthoredExercise } from "./schema.ts";
import { weakenedTests } from "./weakened-tests.ts";

/**
 * Where students write tests, the broken programs are the checks: each test of the solution must be needed by one of them,
 * else a student who forgets that test passes, too.
 */
export async function checkOwnTests(
  course: AuthoredCourse,
  grade: GradeProgram,
): Promise<readonly Finding[]> {
  const exercises = course.modules
    .flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises))
    .filter(({ grading }) => grading.by === "tests");
  const found = await Promise.all(exercises.map((exercise) => tryExercise(exercise, grade)));
  return found.flat();
}

async function tryExercise(exercise: AuthoredExercise, grade: GradeProgram): Promise<readonly Finding[]> {
  const weaker = Object.entries(exercise.solution).flatMap(([file, source]) =>
    weakenedTests(source).map((mutant) => ({ file, mutant })),
  );
  const tried = await Promise.all(
    weaker.map(async ({ file, mutant }) => {
      const { verdict } = await grade(exercise, { ...exercise.solution, [file]: mutant.source }, "mutant");
      return verdict.kind === "passed" ? [unneeded(`${exercise.folder}/solution/${file}`, mutant)] : [];
    }),
  );
  return tried.flat();
}

const unneeded = (file: string, { line, was }: { readonly line: number; readonly was: string }): Finding => ({
  file,
  what: `line ${line} may be left out and the tests still pass: \`${was}\``,
  why: "A student who forgets it would be told that all is right. Add a broken program that only it notices, or take it out.",
});
