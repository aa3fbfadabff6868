import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { never, ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadCourse } from "../../curriculum/load.ts";
import { type Exercise, exerciseId, sourceFiles } from "../../curriculum/schema.ts";
import { startGrader } from "../../sandbox/grader.ts";
import type { CheckResult, Grade, Verdict } from "../../sandbox/verdict.ts";
import { built } from "../config/built.ts";
import { indexCourse } from "../terminal/course.ts";

/** `foothold grade <exercise-id> <file.js>`: 0 passed, 1 not passed, 2 wrong use, 3 fault of the checks. */
export function gradeCommand(): Command {
  return new Command("grade")
    .description("grade a file with the same code as the terminal does")
    .argument("<exercise-id>", "an exercise of the course")
    .argument("<file.js>", "the program; it counts as main.js")
    .option("--json", "print the grade as JSON")
    .addHelpText("after", "\nExit codes: 0 passed, 1 not passed, 2 wrong use, 3 fault of the checks.")
    .action(async (id: string, file: string, { json = false }: { json?: boolean }) => {
      const graded = await gradeFile(id, file);
      if (!graded.ok) {
        console.error(graded.refusal.sentence);
        process.exitCode = 2;
        return;
      }
      console.log(json ? JSON.stringify(graded.value, null, 2) : describe(graded.value.verdict));
      process.exitCode = exitCode(graded.value.verdict);
    });
}

async function gradeFile(id: string, file: string): Promise<Result<Grade, Refusal>> {
  const exercise = findExercise(id);
  if (!exercise.ok) return exercise;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(
      "noFile",
      `${file} cannot be read (${code}), so nothing was graded. Check the name of the file.`,
    );
  }
  const files = sourceFiles.safeParse({ "main.js": text });
  if (!files.success) {
    const why = files.error.issues.map(({ message }) => message).join("; ");
    return refuse("badFile", `${basename(file)} cannot be handed in (${why}), so nothing was graded.`);
  }
  const grader = startGrader({ worker: built.worker, library: built.library });
  try {
    return ok(await grader.grade(exercise.value, files.data, { provenance: hashExercise(exercise.value) }));
  } finally {
    await grader.close();
  }
}

function findExercise(id: string): Result<Exercise, Refusal> {
  const course = loadCourse(built.course);
  if (!course.ok) return course;
  const index = indexCourse(course.value);
  const parsed = exerciseId.safeParse(id);
  const found = parsed.success ? index.exercise(parsed.data) : null;
  if (found) return ok(found.exercise);
  const known = course.value.modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ exercises }) => exercises.map((exercise) => exercise.id)),
  );
  return refuse(
    "unknownExercise",
    `The course has no exercise "${id}", so nothing was graded. It has: ${known.join(", ")}.`,
  );
}

function exitCode(verdict: Verdict): 0 | 1 | 3 {
  if (verdict.kind === "passed") return 0;
  return verdict.kind === "faultOfChecks" ? 3 : 1;
}

function describe(verdict: Verdict): string {
  switch (verdict.kind) {
    case "passed":
      return [...verdict.checks.map(describeCheck), "Passed."].join("\n");
    case "failed": {
      const passed = verdict.checks.filter(({ state }) => state === "passed").length;
      const count = `Not yet: ${passed} of ${verdict.checks.length} checks pass.`;
      return [...verdict.checks.map(describeCheck), count].join("\n");
    }
    case "unreadable":
    case "crashed": {
      const { place, raw, sentence } = verdict.error;
      return `${place ? `${place.file}, line ${place.line}: ` : ""}${sentence}\n  (${raw})`;
    }
    case "stopped":
      return [...verdict.checks.map(describeCheck), verdict.sentence].join("\n");
    case "faultOfChecks":
      return `The checks of this exercise are wrong, not the program: ${verdict.reason}`;
    default:
      return never(verdict);
  }
}

const marks = { passed: "●", failed: "◐", notRun: "○" } as const;

function describeCheck({ path, state, message }: CheckResult): string {
  return `${marks[state]} ${path.join(" › ")}${message === "" ? "" : `\n    ${message.replaceAll("\n", "\n    ")}`}`;
}
