import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import { type Calls, callable } from "./calls.ts";
import type { Engine } from "./engine.ts";
import { beforeFloating, watchFloating } from "./floating.ts";
import { guarded } from "./guarded.ts";
import { type Case, judgeFault } from "./judge.ts";
import { Modules } from "./modules.ts";
import type { Outside } from "./outside.ts";
import { type CallOutcome, type ProgramOutcome, runProgram } from "./run.ts";
import { Session } from "./session.ts";
import type { CallResult, RunResult } from "./verdict.ts";
import { monotonicMs, type Watch } from "./watch.ts";
import { type Language, speaker } from "./words/say.ts";

export interface RunAlone {
  /** `main.js` is run, and what it imports. */
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly outside: Outside;
  readonly language?: Language | undefined;
  readonly watch?: Watch | null;
  /** Asks for calls in the program when it has come to its end. Null or left out: it is over then. */
  readonly calls?: Calls | null;
}

/** Runs a program in this thread, without checks. `spent` says that the engine is not to be used again. */
export function runAlone(
  engine: Engine,
  { files, budget, outside, language, watch, calls = null }: RunAlone,
): { readonly result: RunResult; readonly spent: boolean } {
  const session = new Session(budget, monotonicMs, outside, watch);
  const adapt = (source: string, file: string): string => {
    const watched = watchFloating(source);
    return calls !== null && file === "main.js" ? callable(source, watched) : watched;
  };
  const modules = new Modules(files, [], adapt);
  const told = { files, budget, session, modules, language, asWritten: beforeFloating };
  const inProgram = calls && {
    next: calls.next,
    answer: (outcome: CallOutcome) => calls.answer(callResult(outcome, told)),
  };
  const { outcome, spent } = guarded<ProgramOutcome>(session, () =>
    engine.withVm(budget, session, modules, (vm) => runProgram(vm, session, modules, inProgram)),
  );
  if (outcome.kind === "ended") return { result: { kind: "ended", output: session.output }, spent };
  const fault = judgeFault(outcome, told);
  if (fault.kind !== "stopped") return { result: fault, spent };
  const { checks: _, ...stopped } = fault;
  return { result: stopped, spent: spent || stopped.limit === "memory" };
}

function callResult(outcome: CallOutcome, told: Case): CallResult {
  if (outcome.kind === "gave") return outcome;
  if (outcome.kind === "noCall") {
    const sentence = speaker(told.language ?? "en")("call.unreadable");
    return { kind: "threw", error: { name: "", raw: "", sentence, place: null } };
  }
  const fault = judgeFault({ kind: "crashed", failure: outcome.failure }, told);
  if (fault.kind !== "stopped") return { kind: "threw", error: fault.error };
  return { kind: "threw", error: { name: "", raw: "", sentence: fault.sentence, place: null } };
}
