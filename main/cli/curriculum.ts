import { resolve } from "node:path";
import { Command } from "commander";
import { checkCourse, formatReport } from "../../curriculum/check.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { built } from "../config/built.ts";

/** `foothold curriculum check [folder]`: 0 all is proven, 1 something is wrong. */
export function checkCommand(): Command {
  return new Command("check")
    .description("prove that every exercise accepts its solution and rejects its starter and wrong solutions")
    .argument("[folder]", "a course's folder", built.authored)
    .addHelpText("after", "\nExit codes: 0 all is proven, 1 something is wrong, 2 wrong use.")
    .action(async (folder: string) => {
      const course = loadAuthored(resolve(folder));
      if (!course.ok) {
        console.error(formatProblems(course.refusal));
        process.exitCode = 1;
        return;
      }
      const grader = startGrader({ worker: built.worker, library: built.library });
      try {
        const report = await checkCourse(
          course.value,
          (exercise, files) => grader.grade(exercise.grading, files, { provenance: hashExercise(exercise) }),
          showProgress,
        );
        console.log(formatReport(report));
        process.exitCode = report.findings.length === 0 ? 0 : 1;
      } finally {
        await grader.close();
      }
    });
}

/** On a screen only: a log file needs no moving line. */
function showProgress({ done, total }: { readonly done: number; readonly total: number }): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === total ? "\r\x1b[K" : `\r${done} of ${total} programs graded`);
}
