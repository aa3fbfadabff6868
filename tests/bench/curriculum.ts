import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredCourse, AuthoredExercise } from "../../curriculum/schema.ts";
import { proveBy } from "../../main/cli/prove/prove-folder.ts";
import { built } from "../../main/config/built.ts";
import { print, round } from "./statistics.ts";

/**
 * `foothold curriculum check` on the bundled course: with nothing known, again, again after the checks of one exercise have changed, and
 * with one grader alone.
 */
export async function benchCurriculum(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const loaded = loadAuthored(built.authored);
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
  const proofs = join(folder, "proofs.gz");
  const seats = availableParallelism();
  try {
    await measure("full", loaded.value, proofs, seats);
    await measure("again", loaded.value, proofs, seats);
    await measure("one-exercise-changed", withOneChange(loaded.value), proofs, seats);
    await measure("full-by-one-grader", loaded.value, null, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  run: string,
  course: AuthoredCourse,
  proofs: string | null,
  seats: number,
): Promise<void> {
  const [fromMs, fromCpu] = [performance.now(), process.cpuUsage()];
  const proven = await proveBy(course, {
    grader: built,
    seats,
    proofs,
    progress: { show: () => {}, end: () => {} },
    say: (line) => console.error(line),
    signal: new AbortController().signal,
  });
  if (proven === null) throw new Error("stopped");
  const cpu = process.cpuUsage(fromCpu);
  const { asked, known, proof } = proven;
  print("curriculum", {
    run,
    graders: seats,
    seconds: round((performance.now() - fromMs) / 1000),
    cpuSeconds: round((cpu.user + cpu.system) / 1e6),
    exercises: proof.exercises,
    programs: asked,
    known,
    problems: proof.findings.length,
  });
}

/** The last exercise that is graded by checks, with a line more in them. */
function withOneChange(course: AuthoredCourse): AuthoredCourse {
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  const last = exercises.findLast(({ grading }) => grading.by === "checks");
  const change = (exercise: AuthoredExercise): AuthoredExercise => {
    const { grading } = exercise;
    if (exercise !== last || grading.by !== "checks") return exercise;
    return { ...exercise, grading: { ...grading, checks: `${grading.checks}\n// changed\n` } };
  };
  return {
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({ ...lesson, exercises: lesson.exercises.map(change) })),
    })),
  };
}
