import type { EventRecord } from "../../bundle/event.ts";
import { type Fact, type FactKind, facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseState } from "../contract.ts";
import type { Db } from "./open.ts";

/**
 * Folds one fact into the kept progress. Called in the transaction that appends its event, and once more for
 * every event when the projections are made again from the log, so it depends on the fact and the rows alone.
 */
export type Project = (fact: Fact, student: StudentId | null, seq: number) => void;

/** The fact that a kept event holds. Throws if its body is not what its kind says: then the log is not ours. */
export function factOf({ kind, body }: EventRecord): Fact {
  return { kind, body: facts[kind as FactKind].parse(body) } as Fact;
}

export function prepareProjections(db: Db): Project {
  const attempted = db.prepare<[string, string, ExerciseState, number]>(`
    INSERT INTO progress (student, exercise, attempts, hints, state, last_seq) VALUES (?, ?, 1, 0, ?, ?)
    ON CONFLICT DO UPDATE SET
      attempts = attempts + 1,
      state = CASE
        WHEN state IN ('passed', 'helped') THEN state
        WHEN excluded.state = 'passed' AND hints > 0 THEN 'helped'
        ELSE excluded.state END,
      last_seq = excluded.last_seq`);
  const hinted = db.prepare<[string, string, number, number]>(`
    INSERT INTO progress (student, exercise, attempts, hints, state, last_seq) VALUES (?, ?, 0, ?, 'new', ?)
    ON CONFLICT DO UPDATE SET
      hints = CASE WHEN state IN ('passed', 'helped') THEN hints ELSE max(hints, excluded.hints) END,
      last_seq = excluded.last_seq`);
  const opened = db.prepare<[string, string, number]>(`
    INSERT INTO opened_lessons (student, lesson, last_seq) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET last_seq = excluded.last_seq`);

  return ({ kind, body }, student, seq) => {
    if (student === null) return;
    switch (kind) {
      case "attempted":
        attempted.run(student, body.exercise, body.verdict === "passed" ? "passed" : "tried", seq);
        return;
      case "hintOpened":
        hinted.run(student, body.exercise, body.number, seq);
        return;
      case "lessonOpened":
        opened.run(student, body.lesson, seq);
        return;
      default: // the other kinds say nothing about progress
    }
  };
}
