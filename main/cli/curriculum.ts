import { availableParallelism, homedir } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { formatProof } from "../../curriculum/summary.ts";
import { built } from "../config/built.ts";
import { cacheFolder } from "../config/paths.ts";
import { progressLine } from "./prove/progress.ts";
import { type Proven, proveBy } from "./prove/prove-folder.ts";

interface Options {
  readonly cache: boolean;
  readonly jobs: number;
}

/** `foothold curriculum check [folder]`: 0 all is proven, 1 something is wrong, 130 stopped by Ctrl+C. */
export function checkCommand(): Command {
  return new Command("check")
    .description("prove that every exercise accepts its solution and rejects its starter and wrong solutions")
    .argument("[folder]", "a course's folder", built.authored)
    .option("--no-cache", "use no earlier proofs and keep none")
    .option(
      "--jobs <n>",
      "how many programs are graded at the same time",
      wholeNumber,
      availableParallelism(),
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 all is proven, 1 something is wrong, 2 wrong use, 130 stopped by Ctrl+C.",
    )
    .action(async (folder: string, options: Options) => {
      process.exitCode = await check(resolve(folder), options);
    });
}

async function check(folder: string, { cache, jobs }: Options): Promise<0 | 1 | 130> {
  const course = loadAuthored(folder);
  if (!course.ok) {
    console.error(formatProblems(course.refusal));
    return 1;
  }
  const fromMs = performance.now();
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once("SIGINT", stop);
  const proven = await proveBy(course.value, {
    grader: built,
    seats: jobs,
    proofs: cache ? join(cacheFolder(process.platform, process.env, homedir()), "proofs.gz") : null,
    progress: progressLine(screenOf(process.stderr), () => performance.now()),
    say: (line) => console.error(line),
    signal: stopped.signal,
  });
  process.off("SIGINT", stop);
  if (proven === null) {
    console.error(
      `Stopped. ${cache ? "What was proved is kept: the next check goes on from here." : ""}`.trim(),
    );
    return 130;
  }
  console.log(formatProof(proven.proof));
  console.log(effort(proven, performance.now() - fromMs));
  return proven.proof.findings.length === 0 ? 0 : 1;
}

function effort({ asked, known }: Proven, ms: number): string {
  const number = new Intl.NumberFormat("en");
  return `${number.format(asked)} programs graded or run in ${(ms / 1000).toFixed(1)} s, ${number.format(known)} of them known from before.`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64) {
    throw new InvalidArgumentError("It is a number from 1 to 64.");
  }
  return number;
}

function screenOf(stream: NodeJS.WriteStream) {
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
    write: (text: string) => void stream.write(text),
  };
}
