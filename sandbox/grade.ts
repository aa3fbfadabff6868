import type { Engine } from "./engine.ts";
import { importsOf } from "./imports.ts";
import { judge } from "./judge.ts";
import { Modules } from "./modules.ts";
import type { Ask } from "./protocol.ts";
import { type Outcome, runGrade } from "./run.ts";
import { Session } from "./session.ts";
import type { Verdict } from "./verdict.ts";

/** Grades in this thread. `spent` says that the engine is not to be used again. */
export function gradeIn(
  engine: Engine,
  { checks, files, budget, language }: Ask,
): { verdict: Verdict; spent: boolean } {
  const imports = importsOf(checks);
  if (!imports.ok) {
    return { verdict: { kind: "faultOfChecks", reason: imports.refusal.sentence }, spent: false };
  }
  const session = new Session(budget, () => performance.now());
  const modules = new Modules(files, imports.value);
  let outcome: Outcome;
  let spent = false;
  try {
    outcome = engine.withVm(budget, session, modules, (vm) => runGrade(vm, session, modules, checks));
  } catch (error) {
    // The engine aborted (a WebAssembly trap), or V8's own stack ran out below it.
    const overflow = error instanceof RangeError;
    if (!overflow && !isTrap(error)) throw error;
    session.stop(overflow ? "stack" : "memory");
    outcome = { kind: "stopped", report: null };
    spent = true;
  }
  const verdict = judge(outcome, { files, budget, session, modules, language });
  // Memory that a program has taken is given back only with the worker.
  const tookMemory = verdict.kind === "stopped" && verdict.limit === "memory";
  return { verdict, spent: spent || tookMemory || engine.worn };
}

function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === "RuntimeError" || /abort/i.test(error.message));
}
