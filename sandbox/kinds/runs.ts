import type { Run } from "../../curriculum/schema.ts";
import { shorten } from "../difference.ts";
import type { Engine } from "../engine.ts";
import { isFunction } from "../explain-function.ts";
import { slipInRun } from "../explain-slips.ts";
import { allIn, treeOf } from "../explain-source.ts";
import { limitWords } from "../judge.ts";
import { runAlone } from "../run-alone.ts";
import type { CheckResult, RunResult } from "../verdict.ts";
import { type Say, speaker } from "../words/say.ts";
import { type Attempt, checkResult, type Graded } from "./graded.ts";
import { type Input, inputCalls, inputHint, inputOf } from "./input.ts";
import { linesOf } from "./lines.ts";
import { nothingPrinted } from "./nothing-printed.ts";
import { type Circumstances, type OutputDifference, outputDifference } from "./output-difference.ts";

type Ran = Exclude<RunResult, { kind: "unreadable" }>;

/**
 * Runs the program by itself, each time in a fresh machine, and compares what it prints. All runs share one budget
 * of time and of output. What is wanted never enters the machine.
 */
export function gradeByRuns(engine: Engine, runs: readonly Run[], ask: Attempt): Graded {
  const { files, budget, language = "en", watch } = ask;
  watch?.note(JSON.stringify(["judge", runs.map((run) => nameOf(run, ask))]));
  const startMs = performance.now();
  const checks: CheckResult[] = [];
  let output = "";
  for (const [index, run] of runs.entries()) {
    const input = inputOf(run.input);
    const left = {
      ...budget,
      deadlineMs: Math.max(0, budget.deadlineMs - (performance.now() - startMs)),
      outputLimitChars: Math.max(0, budget.outputLimitChars - output.length),
    };
    const { result, spent } = runAlone(engine, {
      files,
      budget: left,
      outside: input.outside,
      language,
      watch,
    });
    if (result.kind === "unreadable") return { verdict: result, spent };
    output += result.output;
    const judged = judgeRun(run, result, input, ask);
    checks.push(judged);
    watch?.note(JSON.stringify(["judged", judged]));
    if (result.kind === "stopped") {
      const rest = runs.slice(index + 1).map((next) => checkResult(nameOf(next, ask), { state: "notRun" }));
      const { limit } = result;
      // What is left of a budget is nothing that a person knows of.
      const isShared = limit === "time" || limit === "output";
      const sentence = isShared ? limitWords(limit, budget, files, language) : result.sentence;
      const verdict = { kind: "stopped", limit, sentence, checks: [...checks, ...rest], output } as const;
      return { verdict, spent };
    }
  }
  const kind = checks.every(({ state }) => state === "passed") ? "passed" : "failed";
  return { verdict: { kind, checks, output }, spent: false };
}

function nameOf({ name }: Run, { language = "en" }: Attempt): string {
  return (language === "es" ? name.es : undefined) ?? name.en;
}

function judgeRun(run: Run, result: Ran, input: Input, ask: Attempt): CheckResult {
  const say = speaker(ask.language ?? "en");
  const wanted = linesOf(run.prints);
  const found = linesOf(result.output);
  const difference = outputDifference(wanted, found, run, ranAs(input, ask), say);
  const call = inputCalls(run.input);
  if (result.kind === "ended" && difference === null) {
    return checkResult(nameOf(run, ask), { state: "passed", call });
  }
  const message = reasonOf(result, found.length === 0, difference, ask, say);
  message.push(inputHint(input, result.kind === "ended", say));
  const from = difference?.line ?? 1;
  return checkResult(nameOf(run, ask), {
    message: message.filter((text) => text !== "").join(" "),
    call,
    expected: excerpt(wanted, from),
    actual: excerpt(found, from),
    place: result.kind === "crashed" ? result.error.place : null,
  });
}

function ranAs({ lines, asked }: Input, { files }: Attempt): Circumstances {
  const sources = Object.values(files);
  const trees = sources.map(treeOf);
  const hasFunctions = trees.some((tree) => tree === null || [...allIn(tree)].some(isFunction));
  return { hasFunctions, isInputOver: asked() > lines.length, sources, input: lines };
}

/** What came in place of what was wanted, and then the one thing that may best be behind it. */
function reasonOf(
  result: Ran,
  isSilent: boolean,
  difference: OutputDifference | null,
  { files }: Attempt,
  say: Say,
): string[] {
  switch (result.kind) {
    case "ended": {
      const source = files["main.js"];
      if (source === undefined) return [say("missing.file", { file: "main.js" })];
      if (difference === null) return [];
      const { message, hint, isExplained, wanted, found } = difference;
      if (isExplained) return [message, hint];
      const slip = slipInRun(files, { expected: wanted, actual: found }, say);
      // Its lines are the program's; those of the message are the output's.
      const told = slip === "" ? hint : say("runs.program", { slip });
      if (!isSilent) return [message, told];
      return slip === "" ? [nothingPrinted(source, say)] : [say("runs.silent"), told];
    }
    case "stopped":
      return [say("check.interrupted")];
    case "crashed": {
      const { sentence, place, raw } = result.error;
      // Nothing was thrown: the program waits for something that never comes.
      if (raw === "") return [sentence];
      const who = say("check.program");
      return place === null
        ? [say("check.threw", { who, sentence })]
        : [say("check.threwAt", { who, line: place.line, sentence })];
    }
  }
}

/** Lines shown of an output, how many of them before the first difference, and the longest one in characters. */
const most = 12;
const before = 3;
const longestLine = 200;

/** What is to be seen of an output around a line; null if it is empty. */
function excerpt(lines: readonly string[], line: number): string | null {
  if (lines.length === 0) return null;
  const start = lines.length <= most ? 0 : Math.max(0, Math.min(line - 1 - before, lines.length - most));
  const shown = lines.slice(start, start + most).map((text) => shorten(text, longestLine));
  return [...(start > 0 ? ["…"] : []), ...shown, ...(start + most < lines.length ? ["…"] : [])].join("\n");
}
