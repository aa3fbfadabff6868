import type { EventRecord } from "../../bundle/event.ts";
import { facts } from "../../bundle/facts.ts";
import type { ExerciseState } from "../contract.ts";
import type { Db } from "./open.ts";

/**
 * Folds one event into the kept progress. Called in the transaction that appends the event, and once more for
 * every event when the projections are made again from the log, so it depends on the event and the rows alone.
 */
export type Project = (event: EventRecord) => void;

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

  return ({ seq, student, kind, body }) => {
    if (student === null) return;
    switch (kind) {
      case "attempted": {
        const { exercise, verdict } = facts.attempted.parse(body);
        attempted.run(student, exercise, verdict === "passed" ? "passed" : "tried", seq);
        return;
      }
      case "hintOpened": {
        const { exercise, number } = facts.hintOpened.parse(body);
        hinted.run(student, exercise, number, seq);
        return;
      }
      case "lessonOpened":
        opened.run(student, facts.lessonOpened.parse(body).lesson, seq);
        return;
      default: // the other kinds say nothing about progress
    }
  };
}
