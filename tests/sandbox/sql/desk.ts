import { join } from "node:path";
import { z } from "zod";
import { sqlChecksFile } from "../../../curriculum/schema-sql.ts";
import { type Budget, defaultBudget, graceMs } from "../../../sandbox/budget.ts";
import { Desk } from "../../../sandbox/desk.ts";
import type { SqlGrading } from "../../../sandbox/sql/grade-sql.ts";
import { endedVerdict } from "../../../sandbox/sql/limits.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";

const worker = join(import.meta.dirname, "../../../sandbox/sql/worker.ts");

export interface SqlDesk {
  /** The verdict, and how long it took. */
  grade(
    grading: SqlGrading,
    text: string,
    options?: { readonly budget?: Partial<Budget>; readonly language?: Language },
  ): Promise<{ readonly verdict: Verdict; readonly ms: number }>;
  close(): Promise<void>;
}

/** The real workers, as the grader has them. */
export function openSqlDesk(): SqlDesk {
  const desk = new Desk(worker, "");
  return {
    async grade(grading, text, { budget: part = {}, language = "en" } = {}) {
      const budget = { ...defaultBudget, deadlineMs: 10_000, ...part };
      await desk.ready();
      const startMs = performance.now();
      const ask = { grading, files: { "main.sql": text }, budget, language };
      const answer = await desk.ask(ask, budget.deadlineMs + graceMs);
      const verdict = answer ?? endedVerdict(budget, language);
      return { verdict, ms: performance.now() - startMs };
    },
    close: () => desk.close(),
  };
}

/** A grading as an author would write it, checked like one. */
export function gradingOf(seeds: readonly string[], checks: unknown): SqlGrading {
  return {
    by: "sql",
    seeds: Object.fromEntries(seeds.map((seed, index) => [`seed-${index + 1}.sql`, seed])),
    checks: sqlChecksFile.or(z.tuple([])).parse(checks),
  };
}

/** What a student would read first: kind, line, and all messages. */
export function toldBy(verdict: Verdict): string {
  switch (verdict.kind) {
    case "unreadable":
    case "crashed":
      return `${verdict.kind}${verdict.error.place === null ? "" : ` ${verdict.error.place.line}`}: ${verdict.error.sentence}`;
    case "faultOfChecks":
      return `${verdict.kind}: ${verdict.reason}`;
    case "stopped":
      return `stopped ${verdict.limit}: ${verdict.sentence}`;
    default:
      return `${verdict.kind}: ${verdict.checks.map(({ message }) => message).join(" & ")}`;
  }
}
