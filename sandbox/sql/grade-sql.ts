import type { SourceFiles } from "../../curriculum/schema.ts";
import type { SqlCheck } from "../../curriculum/schema-sql.ts";
import type { Budget } from "../budget.ts";
import type { SqlGrading } from "../protocol.ts";
import type { CheckResult, ProgramError, Verdict } from "../verdict.ts";
import type { Watch } from "../watch.ts";
import { type Language, type Say, speaker } from "../words/say.ts";
import { brokenBy } from "./broken.ts";
import { checkPlan, checkSource } from "./check-query.ts";
import { checkChance, checkResult } from "./check-result.ts";
import { checkSchema } from "./check-schema.ts";
import { checkState, isAuthorsMistake, viewInstead } from "./check-state.ts";
import { type Finding, sentences, type Work } from "./checked.ts";
import type { SqlEngine } from "./engine.ts";
import { explainSql } from "./explain-sql.ts";
import { Guard } from "./guard.ts";
import { sqlLimitWords } from "./limits.ts";
import { outputOf } from "./output.ts";
import { placeAt, sqlFile } from "./place.ts";
import { Fault, faultOf, type Prepared, prepare } from "./prepare.ts";
import { textFault } from "./text-fault.ts";
import { askAfter, runText, type Worked } from "./work.ts";

export interface SqlGradeOptions {
  readonly budget: Budget;
  readonly language: Language;
  /** A monotonic clock. */
  readonly nowMs: () => number;
  /** What is shared with the thread that waits, where one does. Its times are those of `nowMs`. */
  readonly watch?: Watch;
}

/**
 * Grades `files["main.sql"]`: runs it on a copy of every seed and looks at what it gave and what it left. The author's
 * queries run before, in databases of their own. Never throws but for a bug, or when the engine itself broke.
 */
export function gradeSql(
  engine: SqlEngine,
  grading: SqlGrading,
  files: SourceFiles,
  { budget, language, nowMs, watch }: SqlGradeOptions,
): Verdict {
  const say = speaker(language);
  try {
    // The author's queries have a clock of their own: what they take is not the student's fault.
    const seeds = prepare(engine, grading.seeds, grading.checks, new Guard(budget, nowMs, watch));
    const guard = new Guard(budget, nowMs, watch);
    if (seeds.length === 0) return { kind: "faultOfChecks", reason: "There is no seed." };
    const text = files[sqlFile];
    const unreadable = textFault(text, say);
    if (text === undefined || unreadable !== null) {
      const error: ProgramError = { name: "", raw: "", sentence: unreadable ?? "", place: null };
      return { kind: "unreadable", error };
    }
    return new Grading({
      engine,
      checks: grading.checks,
      text,
      seeds,
      guard,
      budget,
      language,
      say,
    }).verdict();
  } catch (error) {
    if (error instanceof Fault) return { kind: "faultOfChecks", reason: error.message };
    const limit = brokenBy(error);
    if (limit === null) throw error;
    const sentence = sqlLimitWords(limit, null, budget, say);
    return { kind: "stopped", limit, sentence, checks: [], output: "" };
  }
}

interface Case {
  readonly engine: SqlEngine;
  readonly checks: readonly SqlCheck[];
  readonly text: string;
  readonly seeds: readonly Prepared[];
  readonly guard: Guard;
  readonly budget: Budget;
  readonly language: Language;
  readonly say: Say;
}

/** One text on all its seeds. */
class Grading {
  readonly #case: Case;
  #output = "";

  constructor(grading: Case) {
    this.#case = grading;
  }

  verdict(): Verdict {
    const { checks, engine, guard, text, say } = this.#case;
    const planned = checks.some((check) => check.kind === "plan");
    const findings = new Map<number, Finding>();
    for (const [index, seed] of this.#case.seeds.entries()) {
      const isFirst = index === 0;
      const worked = runText(engine, seed.image, text, guard, { planned: planned && isFirst });
      if (isFirst) this.#print(worked);
      if (worked.kind === "failed") return this.#failed(worked, isFirst);
      if (worked.kind === "stopped") return this.#stopped();
      for (const [number, check] of checks.entries()) {
        if (findings.has(number)) continue;
        const finding = this.#check(check, number, worked.work, worked.image, seed, isFirst);
        if (guard.stopped !== null) return this.#stopped();
        if (finding === null) continue;
        const message = isFirst ? finding.message : sentences(say("sql.otherData"), finding.message);
        findings.set(number, { ...finding, message });
      }
    }
    for (const [number, finding] of this.#byChance())
      if (!findings.has(number)) findings.set(number, finding);
    if (guard.stopped !== null) return this.#stopped();
    const results = checks.map((check, number) => this.#result(check, findings.get(number) ?? null));
    return { kind: findings.size === 0 ? "passed" : "failed", checks: results, output: this.#output };
  }

  /** Checks whose rows are in order only as long as SQLite happens to find them so. */
  #byChance(): Map<number, Finding> {
    const { checks, engine, guard, text, say, seeds } = this.#case;
    const findings = new Map<number, Finding>();
    const [seed] = seeds;
    const ordered = checks.some((check) => check.kind === "result" && check.ordered !== false);
    if (seed === undefined || !ordered) return findings;
    const worked = runText(engine, seed.image, text, guard, { reversed: true });
    if (worked.kind !== "done") return findings;
    for (const [number, check] of checks.entries()) {
      const wanted = seed.tables.get(number);
      if (check.kind !== "result" || wanted === undefined) continue;
      const finding = checkChance(check, worked.work, wanted, say);
      if (finding !== null) findings.set(number, finding);
    }
    return findings;
  }

  #check(
    check: SqlCheck,
    number: number,
    work: Work,
    image: Uint8Array,
    seed: Prepared,
    isFirst: boolean,
  ): Finding | null {
    const say = this.#case.say;
    switch (check.kind) {
      case "result": {
        const wanted = seed.tables.get(number);
        return wanted === undefined ? null : checkResult(check, work, wanted, say);
      }
      case "state": {
        const wanted = seed.states.get(number);
        if (wanted === undefined) return null;
        const view = viewInstead(check.query, wanted.seed, work.catalogue, say);
        if (view !== null) return view;
        const actual = askAfter(this.#case.engine, image, check.query, this.#case.guard);
        if (this.#case.guard.stopped !== null) return null;
        const what = `the check "${check.name.en}"`;
        if (actual === null) throw new Fault(`${what}: the query gives no rows.`);
        if ("phase" in actual && isAuthorsMistake(check, actual))
          throw new Fault(faultOf(what, check.query, actual));
        return checkState(check, work, wanted, actual, say);
      }
      case "schema":
        return isFirst ? checkSchema(check, work, say) : null;
      case "plan":
        return isFirst ? checkPlan(check, work, say) : null;
      case "source":
        return isFirst ? checkSource(check, work, say) : null;
    }
  }

  #result(check: SqlCheck, finding: Finding | null): CheckResult {
    const { en, es } = check.name;
    const path = [this.#case.language === "es" ? (es ?? en) : en];
    if (finding === null) {
      return {
        path,
        state: "passed",
        message: "",
        call: null,
        expected: null,
        actual: null,
        place: null,
        output: "",
      };
    }
    const { message, expected, actual, at } = finding;
    const place = at === null ? null : placeAt(this.#case.text, at);
    return { path, state: "failed", message, call: null, expected, actual, place, output: "" };
  }

  #failed({ failure, catalogue }: Extract<Worked, { kind: "failed" }>, isFirst: boolean): Verdict {
    const told = explainSql(failure, this.#case.text, catalogue, this.#case.say);
    const error = isFirst
      ? told
      : { ...told, sentence: sentences(this.#case.say("sql.otherData"), told.sentence) };
    return failure.phase === "reading"
      ? { kind: "unreadable", error }
      : { kind: "crashed", error, output: this.#output };
  }

  #stopped(): Verdict {
    const limit = this.#case.guard.stopped ?? "time";
    const sentence = sqlLimitWords(limit, this.#case.guard.cause, this.#case.budget, this.#case.say);
    return { kind: "stopped", limit, sentence, checks: [], output: this.#output };
  }

  #print(worked: Worked): void {
    const { statements, unfinished } =
      worked.kind === "done" ? { statements: worked.work.statements, unfinished: null } : worked.run;
    this.#output = outputOf(
      this.#case.text,
      statements,
      unfinished,
      this.#case.budget.outputLimitChars,
      this.#case.say,
    );
  }
}
