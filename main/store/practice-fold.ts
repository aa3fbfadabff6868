import type { Fact } from "../../bundle/facts.ts";
import type { ExerciseState } from "../contract.ts";
import { type Run, ratingOf, shownBefore, tooManyFailures } from "../review/rating.ts";
import { type LogTime, timeAfter } from "./log-time.ts";
import type { Db } from "./open.ts";
import type { Project } from "./projections.ts";

type RunRow = Omit<Run, "solution"> & { readonly solution: number };

const begun: Run = { failures: 0, hints: 0, solution: false };

/**
 * Folds what says how well students still know something: `log_time`, `practice`, `practice_runs` and `taken_returns`. To be called
 * before the fold of `progress`, since it asks there what was done before this fact.
 */
export function preparePractice(db: Db): Project {
  const time = db.prepare<[], LogTime>("SELECT wall_ms AS wallMs, lasted_ms AS lastedMs FROM log_time");
  const setTime = db.prepare<[LogTime]>(
    "INSERT OR REPLACE INTO log_time (one, wall_ms, lasted_ms) VALUES (1, @wallMs, @lastedMs)",
  );
  const took = db.prepare<[number, number]>(
    "INSERT OR IGNORE INTO taken_returns (number, lasted_ms) VALUES (?, ?)",
  );
  const stateOf = db
    .prepare<[string, string], ExerciseState>("SELECT state FROM progress WHERE student = ? AND exercise = ?")
    .pluck();
  const runOf = db.prepare<[string, string, number], RunRow>(
    "SELECT failures, hints, solution FROM practice_runs WHERE student = ? AND exercise = ? AND review = ?",
  );
  const setRun = db.prepare<[string, string, number, number, number, number]>(
    "INSERT OR REPLACE INTO practice_runs (student, exercise, review, failures, hints, solution) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const endRun = db.prepare<[string, string, number]>(
    "DELETE FROM practice_runs WHERE student = ? AND exercise = ? AND review = ?",
  );
  const rate = db.prepare<[number, string, string, number, number, number, number, number]>(`
    INSERT INTO practice (position, student, exercise, wall_ms, lasted_ms, rating, passed, review)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);

  return (fact, student, { position, wallMs }) => {
    const { kind, body } = fact;
    const jump = kind === "clockJumped" ? body.found : null;
    const now = timeAfter(time.get() ?? null, wallMs, jump);
    setTime.run(now);
    if (kind === "importTaken" && body.kind === "return") took.run(body.number, now.lastedMs);
    const told = student === null ? null : toldBy(fact);
    if (student === null || told === null) return;
    const { exercise, what } = told;
    const review = Number(told.isReview);
    const state = stateOf.get(student, exercise) ?? "new";
    // What is done again in its lesson has the student's own answer before it, which says nothing about what they still know.
    if (!told.isReview && (state === "passed" || state === "helped")) return;
    const row = runOf.get(student, exercise, review);
    const run: Run = row ? { ...row, solution: row.solution === 1 } : begun;
    const rateAs = (rating: number, passed: boolean) =>
      rate.run(position, student, exercise, wallMs, now.lastedMs, rating, Number(passed), review);
    if (what.kind === "passed") {
      rateAs(ratingOf(run, told.isReview), true);
      endRun.run(student, exercise, review);
      return;
    }
    const next = after(run, what);
    if (!shownBefore(run) && shownBefore(next)) rateAs(ratingOf(next, told.isReview), false);
    setRun.run(student, exercise, review, next.failures, next.hints, Number(next.solution));
  };
}

type What =
  | { readonly kind: "passed" | "failed" | "solution" }
  | { readonly kind: "hint"; readonly number: number };

interface Told {
  readonly exercise: string;
  readonly isReview: boolean;
  readonly what: What;
}

function toldBy({ kind, body }: Fact): Told | null {
  switch (kind) {
    case "attempted": {
      const { exercise, verdict, review } = body;
      return {
        exercise,
        isReview: review === true,
        what: { kind: verdict === "passed" ? "passed" : "failed" },
      };
    }
    case "hintOpened":
      return {
        exercise: body.exercise,
        isReview: body.review === true,
        what: { kind: "hint", number: body.number },
      };
    case "solutionOpened":
      return { exercise: body.exercise, isReview: body.review === true, what: { kind: "solution" } };
    default:
      return null; // the other kinds say nothing of what a student knows
  }
}

function after(run: Run, what: Exclude<What, { kind: "passed" }>): Run {
  switch (what.kind) {
    case "hint":
      return { ...run, hints: Math.max(run.hints, what.number) };
    case "solution":
      return { ...run, solution: true };
    default:
      return { ...run, failures: Math.min(run.failures + 1, tooManyFailures) };
  }
}
