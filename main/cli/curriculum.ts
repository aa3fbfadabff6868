import { writeFileSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { plain } from "../../bundle/std.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import type { Proof } from "../../curriculum/prove.ts";
import { reportPage } from "../../curriculum/report/page.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { statsOf } from "../../curriculum/stats.ts";
import { statsTable } from "../../curriculum/stats-table.ts";
import { formatProof } from "../../curriculum/summary.ts";
import { built } from "../config/built.ts";
import { cacheFolder } from "../config/paths.ts";
import { progressLine } from "./prove/progress.ts";
import { type Proven, proveBy } from "./prove/prove-folder.ts";

interface Options {
  readonly cache: boolean;
  readonly jobs: number;
  readonly stats?: true;
  readonly json?: true;
  readonly report?: string;
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
    .option("--stats", "in place of the proof, print what the course consists of, as Markdown")
    .option("--json", "with --stats: as JSON")
    .option("--report <file>", "write the proof as one HTML file to look at")
    .addHelpText(
      "after",
      "\nExit codes: 0 all is proven, 1 something is wrong, 2 wrong use, 130 stopped by Ctrl+C.",
    )
    .action(async (folder: string, options: Options, command: Command) => {
      if (options.json === true && options.stats !== true) command.error("error: --json goes with --stats");
      process.exitCode = await check(resolve(folder), options);
    });
}

async function check(folder: string, options: Options): Promise<0 | 1 | 130> {
  const course = loadAuthored(folder);
  if (!course.ok) {
    console.error(formatProblems(course.refusal));
    return 1;
  }
  const fromMs = performance.now();
  const proven = await prove(course.value, options);
  if (proven === null) {
    console.error(
      options.cache ? "Stopped. What was proved is kept: the next check goes on from here." : "Stopped.",
    );
    return 130;
  }
  const { proof } = proven;
  if (options.stats === true) {
    const stats = statsOf(course.value, proof);
    console.log(options.json === true ? JSON.stringify(stats, null, 2) : statsTable(stats));
    if (proof.findings.length > 0) console.error("There are problems: without --stats they are told.");
  } else {
    console.log(formatProof(proof));
    console.log(effort(proven, performance.now() - fromMs));
  }
  const isWritten = options.report === undefined || writeReport(options.report, course.value, proof);
  return isWritten && proof.findings.length === 0 ? 0 : 1;
}

async function prove(course: AuthoredCourse, { cache, jobs }: Options): Promise<Proven | null> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once("SIGINT", stop);
  try {
    return await proveBy(course, {
      grader: built,
      seats: jobs,
      proofs: cache ? join(cacheFolder(process.platform, process.env, homedir()), "proofs.gz") : null,
      progress: progressLine(screenOf(process.stderr), () => performance.now()),
      say: (line) => console.error(line),
      signal: stopped.signal,
    });
  } finally {
    process.off("SIGINT", stop);
  }
}

function writeReport(name: string, course: AuthoredCourse, proof: Proof): boolean {
  const file = resolve(name);
  const madeOn = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" }).format(new Date());
  try {
    writeFileSync(file, reportPage(course, proof, madeOn));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`The report could not be written (${plain(why)}). Give another file.`);
    return false;
  }
  // Beside --json, standard output is for what reads it.
  console.error(`The report is in ${file}: open it in any browser.`);
  return true;
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
