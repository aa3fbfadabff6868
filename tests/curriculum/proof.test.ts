import { join } from "node:path";
import { expect, test } from "vitest";
import { checkCourse, formatReport } from "../../curriculum/check.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { buildLibrary } from "../../sandbox/build-library.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { temporaryFolder } from "./course-on-disk.ts";

const root = join(import.meta.dirname, "../..");

test("the sandbox proves every exercise of the bundled course", { timeout: 300_000 }, async () => {
  const course = loadAuthored(join(root, "curriculum/courses/programming"));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const library = join(temporaryFolder(), "library.js");
  await buildLibrary(library);
  const grader = startGrader({ worker: join(root, "sandbox/worker.ts"), library });
  try {
    const report = await checkCourse(course.value, (exercise, files) =>
      grader.grade(exercise.grading, files, { provenance: hashExercise(exercise) }),
    );
    expect(report.findings, formatReport(report)).toEqual([]);
    expect(report.programs).toBe(report.exercises * 2 + report.wrongSolutions);
  } finally {
    await grader.close();
  }
});
