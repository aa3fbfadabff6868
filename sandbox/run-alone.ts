import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import type { Engine } from "./engine.ts";
import { beforeFloating, watchFloating } from "./floating.ts";
import { guarded } from "./guarded.ts";
import { judgeFault } from "./judge.ts";
import { Modules } from "./modules.ts";
import type { Outside } from "./outside.ts";
import { type ProgramOutcome, runProgram } from "./run.ts";
import { Session } from "./session.ts";
import type { RunResult } from "./verdict.ts";
import { monotonicMs, type Watch } from "./watch.ts";
import type { Language } from "./words/say.ts";

export interface RunAlone {
  /** `main.js` is run, and what it imports. */
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly outside: Outside;
  readonly language?: Language | undefined;
  readonly watch?: Watch | null;
}

/** Runs a program in this thread, without checks. `spent` says that the engine is not to be used again. */
export function runAlone(
  engine: Engine,
  { files, budget, outside, language, watch }: RunAlone,
): { readonly result: RunResult; readonly spent: boolean } {
  const session = new Session(budget, monotonicMs, outside, watch);
  const modules = new Modules(files, [], watchFloating);
  const { outcome, spent } = guarded<ProgramOutcome>(session, () =>
    engine.withVm(budget, session, modules, (vm) => runProgram(vm, session, modules)),
  );
  if (outcome.kind === "ended") return { result: { kind: "ended", output: session.output }, spent };
  const fault = judgeFault(outcome, {
    files,
    budget,
    session,
    modules,
    language,
    asWritten: beforeFloating,
  });
  if (fault.kind !== "stopped") return { result: fault, spent };
  const { checks: _, ...stopped } = fault;
  return { result: stopped, spent: spent || stopped.limit === "memory" };
}
