import { resolve } from "node:path";
import { Command } from "commander";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { formatProof, proveCourse } from "../../curriculum/prove.ts";
import { type Grader, startGrader } from "../../sandbox/grader.ts";
import { built } from "../config/built.ts";
import { openSpeller } from "./speller.ts";

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
      const grader = startGrader(built);
      try {
        const report = await proveCourse(course.value, proverOf(grader), showProgress);
        console.log(formatProof(report));
        process.exitCode = report.findings.length === 0 ? 0 : 1;
      } finally {
        await grader.close();
      }
    });
}

/** What proves a course, by the sandbox. */
export function proverOf(grader: Grader): Parameters<typeof proveCourse>[1] {
  return {
    spell: openSpeller,
    grade: (exercise, files) => grader.grade(exercise.grading, files, { provenance: hashExercise(exercise) }),
    async run(files, { input, language }) {
      let printed = "";
      const run = grader.run(files, {
        language,
        onPrinted: (text) => {
          printed += text;
        },
      });
      for (const line of input) run.type(line);
      run.type(null);
      const result = await run.result;
      if (result.kind === "ended") return { printed, error: null };
      return { printed, error: result.kind === "stopped" ? result.sentence : result.error.sentence };
    },
  };
}

/** On a screen only: a log file needs no moving line. */
function showProgress({ done, total }: { readonly done: number; readonly total: number }): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === total ? "\r\x1b[K" : `\r${done} of ${total} programs graded`);
}
