import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asar from "@electron/asar";
import { hashExercise } from "../curriculum/hash.ts";
import { openCourse } from "../curriculum/pack/file.ts";
import { readLessons } from "../curriculum/pack/read.ts";
import { startGrader } from "../sandbox/grader.ts";

/**
 * Starts the packaged program with nothing but what is in the package, in plain Node with a stand-in for Electron, and
 * grades one exercise with the packaged worker. `resources` is the package's folder of that name, `folder` an empty one to
 * work in. A sentence for each thing that did not work.
 */
export async function runPackaged(resources: string, folder: string): Promise<readonly string[]> {
  // A folder with the archive's name stands in for the archive, which only Electron can look into.
  const program = join(folder, "app.asar");
  asar.extractAll(join(resources, "app.asar"), program);
  cpSync(join(resources, "app.asar.unpacked"), join(folder, "app.asar.unpacked"), { recursive: true });
  return [
    ...startProgram(program, folder),
    ...(await gradeOnce(`${program}.unpacked`, join(program, "out", "course"))),
  ];
}

function startProgram(program: string, folder: string): readonly string[] {
  const standIn = pathToFileURL(join(import.meta.dirname, "package-standin.ts")).href;
  const entry = pathToFileURL(join(program, "out", "main", "index.js")).href;
  const script = join(folder, "start.mjs");
  writeFileSync(
    script,
    `import { registerHooks } from "node:module";
    registerHooks({
      resolve: (name, context, next) =>
        name === "electron" ? { url: "${standIn}", shortCircuit: true } : next(name, context),
    });
    process.argv.splice(1); // An installed program has no script in front of its arguments.
    await import("${entry}");`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: "utf8",
    timeout: 60_000,
    env: { FOOTHOLD_DATA: join(folder, "data"), FOOTHOLD_POLICY: join(folder, "policy.json") },
  });
  const last = stdout.trim().split("\n").at(-1) ?? "";
  try {
    const seen = JSON.parse(last) as {
      status: number;
      page: string;
      answer: { ok: boolean };
      stranger: { ok: boolean };
    };
    const good = status === 0 && seen.status === 200 && seen.page === "<!doctype html>";
    if (good && seen.answer.ok && !seen.stranger.ok) return [];
  } catch {
    // It printed something else; what it printed is in the finding.
  }
  return [`The packaged program did not start (exit ${status}): ${last} ${stderr}`.trim()];
}

async function gradeOnce(unpacked: string, courseFolder: string): Promise<readonly string[]> {
  const course = openCourse(courseFolder);
  const lessons = course.ok ? readLessons(course.value) : course;
  if (!lessons.ok) return [`The packaged course cannot be read: ${lessons.refusal.sentence}`];
  const exercise = lessons.value.flatMap(({ exercises }) => exercises)[0];
  if (exercise === undefined) return ["The packaged course has no exercise."];
  const grader = startGrader({
    worker: join(unpacked, "out", "main", "worker.mjs"),
    sqlWorker: join(unpacked, "out", "main", "sql-worker.mjs"),
    library: join(unpacked, "out", "sandbox", "library.js"),
  });
  try {
    const { verdict } = await grader.grade(exercise.grading, exercise.starter, {
      provenance: hashExercise(exercise),
    });
    // A starter never passes, and its checks run: so the engine, the library and the checks are all there.
    if (verdict.kind === "failed" && verdict.checks.length > 0) return [];
    return [`The packaged worker graded a starter as ${JSON.stringify(verdict)}.`];
  } finally {
    await grader.close();
  }
}
