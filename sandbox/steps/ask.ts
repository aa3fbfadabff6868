import { never } from "../../bundle/std.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import { type Budget, defaultBudget } from "../budget.ts";
import type { Desk, Ended } from "../desk.ts";
import { judgeKilledRun } from "../killed.ts";
import type { RunResult } from "../verdict.ts";
import type { Language } from "../words/say.ts";
import { type Recorded, recordBudget } from "./record.ts";
import type { CheckFile, Plan, Ran, Step, Trace, TraceEnd, Untraced } from "./trace.ts";

export interface TraceOptions {
  readonly budget?: Partial<Budget>;
  /** What the result speaks; English if it is left out. */
  readonly language?: Language | undefined;
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Has a program followed, and then run once more without that: what the trace says of its end is what everyone else says.
 */
export function trace(desk: Desk, inTurn: InTurn, files: SourceFiles, ran: Ran, options: TraceOptions) {
  let stopped = false;
  let stop = (): void => {};
  const budget = { ...defaultBudget, ...options.budget };
  const { language } = options;
  const program = withCall(files, ran);
  const input = ran.kind === "program" ? ran.input : [];
  const steps: string[] = [];
  let plan: Plan | null = null;

  async function ask(what: "record" | "run"): Promise<Ended> {
    await desk.ready();
    const given = what === "record" ? recordBudget(budget) : budget;
    const asked = { files: program, budget: given, language, input };
    const { ended, watch } = desk.ask(
      what === "record" ? { kind: "record", ...asked } : { kind: "run", ...asked, calls: false },
      [],
      (told) => {
        if (told.kind === "plan") plan = told.plan;
        else if (told.kind === "step") steps.push(told.step);
      },
    );
    stop = () => watch.askStop();
    if (stopped) stop();
    return ended;
  }

  const traced = inTurn(async (): Promise<Trace | Untraced> => {
    if (stopped) return { kind: "stopped" };
    const recorded = recordedOf(await ask("record"));
    if (stopped) return { kind: "stopped" };
    const result = resultOf(await ask("run"), { files: program, budget, language });
    stop = () => {};
    if (stopped) return { kind: "stopped" };
    if (result.kind === "unreadable") return { kind: "unreadable", error: result.error };
    if (recorded?.kind === "untold" || plan === null) return { kind: "tooLong" };
    const output = recorded?.output ?? result.output;
    return {
      ran,
      plan: toldApart(plan, files),
      steps: steps.map((step) => JSON.parse(step) as Step),
      output,
      end: endOf(recorded, result, files),
    };
  });
  return {
    traced,
    stop() {
      stopped = true;
      stop();
    },
  };
}

/** What is called are further lines of the file that has it, so that also what is not exported can be. */
function withCall(files: SourceFiles, ran: Ran): SourceFiles {
  switch (ran.kind) {
    case "program":
    case "alone":
      return files;
    case "call":
      return { ...files, "main.js": `${files["main.js"] ?? ""}\n;await (${ran.call});` };
    case "check":
      return { ...files, "main.js": `${files["main.js"] ?? ""}\n;{ ${ran.code}\n}` };
    default:
      return never(ran);
  }
}

const checkFile: CheckFile = "check";

/** Those lines are no lines of the student's file. */
function toldApart(plan: Plan, files: SourceFiles): Plan {
  const own = linesOf(files);
  const apart = <T extends { readonly file: string; readonly line: number }>(one: T): T =>
    one.file === "main.js" && one.line > own ? { ...one, file: checkFile, line: one.line - own } : one;
  return { ...plan, spots: plan.spots.map(apart), functions: plan.functions.map(apart) };
}

/** An error in one of those lines has no place that could be shown. */
function placedIn(result: RunResult, files: SourceFiles): RunResult {
  if (result.kind !== "crashed" && result.kind !== "unreadable") return result;
  const { place } = result.error;
  if (place === null || place.file !== "main.js" || place.line <= linesOf(files)) return result;
  return { ...result, error: { ...result.error, place: null } };
}

function linesOf(files: SourceFiles): number {
  return (files["main.js"] ?? "").split("\n").length;
}

function recordedOf(ended: Ended): Recorded | null {
  if (ended.kind === "killed") return null;
  if (ended.answer.kind !== "recorded") throw new Error(`a ${ended.answer.kind} is no recording`);
  return ended.answer.recorded;
}

function resultOf(ended: Ended, told: Parameters<typeof judgeKilledRun>[1]): RunResult {
  if (ended.kind === "killed") return judgeKilledRun(ended, told);
  if (ended.answer.kind !== "result") throw new Error(`a ${ended.answer.kind} is no result`);
  return ended.answer.result;
}

function endOf(recorded: Recorded | null, ended: RunResult, files: SourceFiles): TraceEnd {
  const result = placedIn(ended, files);
  if (recorded?.kind === "ended") {
    const isSame = JSON.stringify(recorded.result) === JSON.stringify(ended);
    return { kind: isSame ? "whole" : "unlike", result };
  }
  if (recorded?.kind === "full") return { kind: "full", result };
  return { kind: "cut", result };
}
