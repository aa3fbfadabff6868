import { randomBytes } from "node:crypto";
import type { SourceFiles } from "../../curriculum/schema.ts";
import { type Budget, defaultBudget } from "../budget.ts";
import type { Engine } from "../engine.ts";
import { guarded } from "../guarded.ts";
import { type Case, judgeFault } from "../judge.ts";
import { Modules } from "../modules.ts";
import { given } from "../outside.ts";
import { type AsWritten, lineOf } from "../place.ts";
import { type ProgramOutcome, runProgram } from "../run.ts";
import { Session } from "../session.ts";
import type { RunResult } from "../verdict.ts";
import { monotonicMs, type Watch } from "../watch.ts";
import type { Language } from "../words/say.ts";
import { instrument, stepsModule } from "./instrument.ts";
import { mostSteps, type Plan } from "./trace.ts";
import { asWritten } from "./written.ts";

export interface Record {
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly input: readonly string[];
  /** Gets each step as it happens, so that what was is known even of a program that never comes back. */
  readonly onStep: (step: string) => void;
  readonly onPlan: (plan: Plan) => void;
  readonly watch?: Watch | null;
  readonly language?: Language | undefined;
  /** How many steps are taken; those that are kept, if it is left out. */
  readonly most?: number;
}

/** How the following ended. */
export interface Recorded {
  readonly kind: "untold" | "ended" | "full" | "cut";
  readonly output: string;
  /** How it ended, where it came to its end; in the words of any run. */
  readonly result: RunResult | null;
  readonly spent: boolean;
}

/**
 * Runs a program in this thread and follows it, until it ends, has taken all the steps that are kept, or must be
 * stopped. `untold`: its text cannot be followed. Why it stopped is nothing to tell a person: the same program, run
 * without being followed, says that.
 */
export function record(engine: Engine, asked: Record): Recorded {
  const { files, budget, input, watch, language, most = mostSteps } = asked;
  const key = freshKey(files);
  const watched = instrument(files, key);
  const adapt = (source: string, file: string) => watched?.files[file] ?? source;
  const session = new Session(budget, monotonicMs, given(input), watch);
  const modules = new Modules(files, [], adapt, stepsModule(key));
  if (watched === null || Object.keys(files).some((file) => modules.isCommonJs(file))) {
    session.close();
    return { kind: "untold", output: "", result: null, spent: false };
  }
  const { plan } = watched;
  asked.onPlan({ spots: plan.spots, scopes: plan.scopes, functions: plan.functions });
  let count = 0;
  session.onStep = (step) => {
    // `printed` is the host's to say: what was printed never goes back into the machine.
    asked.onStep(`${step.slice(0, -1)},"printed":${session.output.length}}`);
    count += 1;
    if (count >= most) session.stop("asked");
  };
  const { outcome, spent } = guarded<ProgramOutcome>(session, () =>
    engine.withVm(budget, session, modules, (vm) => {
      const { scopes, functions, objects } = plan;
      vm.steer(
        "watchSteps",
        vm.checks.newString(JSON.stringify({ key, plan: { scopes, functions, objects } })),
      );
      const ended = runProgram(vm, session, modules);
      vm.steer("endSteps");
      return ended;
    }),
  );
  const isSpent = spent || session.stopped === "memory";
  const kind = outcome.kind !== "stopped" ? "ended" : count >= most ? "full" : "cut";
  const told = { files, budget, session, modules, language, asWritten: columnsOf(files, watched.files, key) };
  return { kind, output: session.output, result: resultOf(outcome, told), spent: isSpent };
}

function resultOf(outcome: ProgramOutcome, told: Case): RunResult | null {
  if (outcome.kind === "ended") return { kind: "ended", output: told.session.output };
  const fault = judgeFault(outcome, told);
  return fault.kind === "stopped" ? null : fault;
}

/** A column in the text as it was written, for one in the text that was followed. Both are 1-based. */
function columnsOf(files: SourceFiles, watched: SourceFiles, key: string): AsWritten {
  return (source, line, column) => {
    const file = Object.keys(files).find((name) => files[name] === source) ?? "";
    const before = [...lineOf(watched[file] ?? "", line)].slice(0, column - 1).join("");
    return [...asWritten(before, key)].length + 1;
  };
}

/**
 * What the recorder itself takes is not the program's: it gets more time and memory here than a run, and the run that
 * gives the result has the usual.
 */
export function recordBudget(budget: Budget): Budget {
  return { ...budget, deadlineMs: budget.deadlineMs * 4, memoryLimitBytes: defaultBudget.memoryLimitBytes };
}

function freshKey(files: SourceFiles): string {
  for (;;) {
    const key = `s${randomBytes(6).toString("hex")}`;
    if (!Object.values(files).some((text) => text.includes(key))) return key;
  }
}
