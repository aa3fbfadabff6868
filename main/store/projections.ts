import type { EventRecord } from "../../bundle/event.ts";
import { type Fact, type FactKind, facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseState } from "../contract.ts";
import type { Db } from "./open.ts";
import { preparePractice } from "./practice-fold.ts";

/**
 * Folds one fact into the kept progress. Called in the transaction that appends its event, and once more for
 * every event when the projections are made again from the log, so it depends on the fact and the rows alone.
 */
export type Project = (fact: Fact, student: StudentId | null, at: FactPlace) => void;

/** Where a fact stands among all that this machine knows, and when its clock claimed it was. */
export interface FactPlace {
  readonly position: number;
  readonly wallMs: WallMs;
}

/** The fact that a kept event holds. Throws if its body is not what its kind says: then the log is not ours. */
export function factOf({ kind, body }: EventRecord): Fact {
  return { kind, body: facts[kind as FactKind].parse(body) } as Fact;
}

export function prepareProjections(db: Db): Project {
  const attempted = db.prepare<[string, string, ExerciseState, number]>(`
    INSERT INTO progress (student, exercise, attempts, hints, state, last_step) VALUES (?, ?, 1, 0, ?, ?)
    ON CONFLICT DO UPDATE SET
      attempts = attempts + 1,
      state = CASE
        WHEN state IN ('passed', 'helped') THEN state
        WHEN excluded.state = 'passed' AND hints > 0 THEN 'helped'
        ELSE excluded.state END,
      last_step = max(last_step, excluded.last_step)`);
  const gaveUp = db.prepare<[string, string]>("INSERT OR IGNORE INTO opened_solutions VALUES (?, ?)");
  const hasGivenUp = db
    .prepare<[string, string], number>("SELECT 1 FROM opened_solutions WHERE student = ? AND exercise = ?")
    .pluck();
  const counted = db.prepare<[number, string, string]>(
    "INSERT INTO attempts (position, student, exercise) VALUES (?, ?, ?)",
  );
  // A hint has no step of its own: it follows the newest one that its student had here.
  const hinted = db.prepare<[string, string, number, string]>(`
    INSERT INTO progress (student, exercise, attempts, hints, state, last_step)
    VALUES (?, ?, 0, ?, 'new', coalesce((SELECT step FROM own_steps WHERE student = ?), 0))
    ON CONFLICT DO UPDATE SET
      hints = CASE WHEN state IN ('passed', 'helped') THEN hints ELSE max(hints, excluded.hints) END,
      last_step = max(last_step, excluded.last_step)`);
  const opened = db.prepare<[string, string, number]>(`
    INSERT INTO opened_lessons (student, lesson, last_step) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET last_step = max(last_step, excluded.last_step)`);
  const stepped = db.prepare<[string, number]>(`
    INSERT INTO own_steps (student, step) VALUES (?, ?) ON CONFLICT DO UPDATE SET step = max(step, excluded.step)`);
  const read = db.prepare<[string]>("INSERT OR IGNORE INTO read_feedback (id) VALUES (?)");

  const asked = db.prepare<[string, string, number]>(
    "INSERT OR IGNORE INTO questions (id, student, position) VALUES (?, ?, ?)",
  );
  const withdrawn = db.prepare<[string, string]>(
    "UPDATE questions SET withdrawn = 1 WHERE id = ? AND student = ?",
  );
  const worked = db.prepare<[string, string, number, number]>(`
    INSERT INTO work (student, exercise, step, position) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET step = excluded.step, position = excluded.position`);
  const chosen = db.prepare<[string, string, string, number]>(`
    INSERT INTO settings (student, setting, value, step) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, step = excluded.step`);

  const reviewed = db.prepare<[string, string]>(`
    INSERT INTO progress (student, exercise, attempts, hints, state, last_step) VALUES (?, ?, 1, 0, 'tried', 0)
    ON CONFLICT DO UPDATE SET attempts = attempts + 1`);
  const practised = preparePractice(db);

  return (fact, student, at) => {
    practised(fact, student, at);
    if (student === null) return;
    const { kind, body } = fact;
    if ("step" in body) stepped.run(student, body.step);
    switch (kind) {
      case "attempted": {
        counted.run(at.position, student, body.exercise);
        if (body.review) {
          // It changes no state, is no place to go on from, and its text is not the one that the student keeps.
          reviewed.run(student, body.exercise);
          return;
        }
        const passed = hasGivenUp.get(student, body.exercise) === 1 ? "helped" : "passed";
        attempted.run(student, body.exercise, body.verdict === "passed" ? passed : "tried", body.step);
        worked.run(student, body.exercise, body.step, at.position);
        return;
      }
      case "solutionOpened":
        if (!body.review) gaveUp.run(student, body.exercise);
        return;
      case "draftLeft":
        worked.run(student, body.exercise, body.step, at.position);
        return;
      case "settingChanged":
        chosen.run(student, body.setting, body.value, body.step);
        return;
      case "hintOpened":
        if (!body.review) hinted.run(student, body.exercise, body.number, student);
        return;
      case "lessonOpened":
        opened.run(student, body.lesson, body.step);
        return;
      case "feedbackRead":
        read.run(body.feedback);
        return;
      case "questionAsked":
        asked.run(body.id, student, at.position);
        return;
      case "questionWithdrawn":
        withdrawn.run(body.question, student);
        return;
      default: // the other kinds say nothing about progress
    }
  };
}
