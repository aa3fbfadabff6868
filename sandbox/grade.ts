import type { Engine } from "./engine.ts";
import { importsOf } from "./imports.ts";
import { judge } from "./judge.ts";
import { Modules } from "./modules.ts";
import { given } from "./outside.ts";
import type { GradeAsk } from "./protocol.ts";
import { type Outcome, runGrade } from "./run.ts";
import { Session } from "./session.ts";
import type { Verdict } from "./verdict.ts";
import { monotonicMs, type Watch } from "./watch.ts";

/** `spent` says that the engine is not to be used again. */
export interface Graded {
  readonly verdict: Verdict;
  readonly spent: boolean;
}

/** Grades in this thread. */
export function gradeIn(engine: Engine, ask: GradeAsk, watch: Watch | null = null): Graded {
  switch (ask.grading.by) {
    case "checks":
      return gradeByChecks(engine, ask.grading.checks, ask, watch);
  }
}

function gradeByChecks(
  engine: Engine,
  checks: string,
  { files, budget, language }: GradeAsk,
  watch: Watch | null,
): Graded {
  const imports = importsOf(checks);
  if (!imports.ok) {
    return { verdict: { kind: "faultOfChecks", reason: imports.refusal.sentence }, spent: false };
  }
  const session = new Session(budget, monotonicMs, given(), watch);
  const modules = new Modules(files, imports.value);
  const { outcome, spent } = guarded<Outcome>(session, () =>
    engine.withVm(budget, session, modules, (vm) => runGrade(vm, session, modules, checks)),
  );
  const verdict = judge(outcome, { files, budget, session, modules, language });
  // Memory that a program has taken is given back only with the worker.
  const tookMemory = verdict.kind === "stopped" && verdict.limit === "memory";
  return { verdict, spent: spent || tookMemory || engine.worn };
}

/** Turns the engine's own end into a stop: a WebAssembly trap, or V8's own stack run out below it. */
export function guarded<Ended>(
  session: Session,
  run: () => Ended,
): {
  readonly outcome: Ended | { readonly kind: "stopped"; readonly report: null };
  readonly spent: boolean;
} {
  try {
    return { outcome: run(), spent: false };
  } catch (error) {
    const overflow = error instanceof RangeError;
    if (!overflow && !isTrap(error)) throw error;
    session.stop(overflow ? "stack" : "memory");
    return { outcome: { kind: "stopped", report: null }, spent: true };
  } finally {
    session.close();
  }
}

function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === "RuntimeError" || /abort/i.test(error.message));
}
