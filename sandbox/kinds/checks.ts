import type { Grading } from "../../curriculum/schema.ts";
import { inWords } from "../check-words.ts";
import type { Engine } from "../engine.ts";
import { guarded } from "../guarded.ts";
import { importsOf } from "../imports.ts";
import { type Case, judge } from "../judge.ts";
import { Modules } from "../modules.ts";
import { given } from "../outside.ts";
import { type Outcome, runGrade } from "../run.ts";
import { Session } from "../session.ts";
import { monotonicMs } from "../watch.ts";
import type { Attempt, Graded } from "./graded.ts";

/** Grades by checks that call the program's functions. */
export function gradeByChecks(
  engine: Engine,
  { checks, es }: Pick<Extract<Grading, { by: "checks" }>, "checks" | "es">,
  { files, budget, language, watch }: Attempt,
  hints: Case["hints"] = "all",
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
  const words = language === "es" && es !== undefined ? inWords(es) : undefined;
  const verdict = judge(outcome, { files, budget, session, modules, language, hints, words });
  // Memory that a program has taken is given back only with the worker.
  return { verdict, spent: spent || (verdict.kind === "stopped" && verdict.limit === "memory") };
}
