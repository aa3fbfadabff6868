import { createInterface } from "node:readline";
import { Command } from "commander";
import { type Run, startGrader } from "../../sandbox/grader.ts";
import type { RunResult } from "../../sandbox/verdict.ts";
import { built } from "../config/built.ts";
import { readProgram } from "./grade-input.ts";
import { describeError } from "./grade-report.ts";

const help = `
Input is read line by line from the keyboard or a pipe. Ctrl+C stops the program.

Exit codes: 0 ended, 1 stopped or failed, 2 wrong use.`;

/** `foothold run <program>`: 0 ended, 1 stopped or failed, 2 wrong use. */
export function runCommand(): Command {
  return new Command("run")
    .description("run a program in the sandbox, without checks")
    .argument("<program>", "a file, or a folder with a main.js")
    .addHelpText("after", help)
    .action(async (path: string) => {
      const files = readProgram(path);
      if (!files.ok) {
        console.error(files.refusal.sentence);
        process.exitCode = 2;
        return;
      }
      const grader = startGrader({ worker: built.worker, library: built.library });
      try {
        const run = grader.run(files.value, {
          onPrinted: (text) => process.stdout.write(text),
          onAsked: (question) => process.stdout.write(question),
        });
        const release = connect(run);
        const result = await run.result;
        release();
        tell(result);
        process.exitCode = result.kind === "ended" ? 0 : 1;
      } finally {
        await grader.close();
      }
    });
}

/** Gives the run what is typed, and ends it on Ctrl+C. */
function connect(run: Run): () => void {
  const lines = createInterface({ input: process.stdin });
  const stop = (): void => run.stop();
  lines.on("line", (line) => run.type(line));
  lines.once("close", () => run.type(null));
  process.on("SIGINT", stop);
  return () => {
    process.off("SIGINT", stop);
    lines.close();
    // An open terminal would keep the process alive.
    process.stdin.destroy();
  };
}

function tell(result: RunResult): void {
  if (result.kind === "ended") return;
  if (result.kind === "stopped") {
    console.error(result.sentence);
    return;
  }
  console.error(describeError(result.error));
}
