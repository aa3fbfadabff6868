import { z } from "zod";
import { sqlChecksFile } from "../../../curriculum/schema-sql.ts";
import { built } from "../../../main/config/built.ts";
import type { Budget } from "../../../sandbox/budget.ts";
import { startGrader } from "../../../sandbox/grader.ts";
import type { SqlGrading } from "../../../sandbox/protocol.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { provenance, sqlWorker, worker } from "../workshop.ts";

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
  const grader = startGrader({ worker, sqlWorker, library: built.library });
  return {
    async grade(grading, text, { budget = {}, language = "en" } = {}) {
      const options = { budget: { deadlineMs: 10_000, ...budget }, language, provenance };
      const { verdict, durationMs } = await grader.grade(grading, { "main.sql": text }, options);
      return { verdict, ms: durationMs };
    },
    close: () => grader.close(),
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
