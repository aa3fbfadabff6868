import type { Transaction } from "kysely";
import type { EventRecord } from "../bundle/event.ts";
import { facts } from "../bundle/facts.ts";
import type { StudentId, TerminalId } from "../bundle/ids.ts";
import { foldProgress } from "./fold.ts";
import type { AttemptTable, HintTable, Tables } from "./schema.ts";

/** A student and an exercise whose progress must be folded again. */
export interface Touched {
  readonly student: StudentId;
  readonly exercise: string;
}

/**
 * Puts new events into the tables that are folds over them. Events of a kind or shape that is not known here are
 * passed over: they stay in `event` for a later program that knows them.
 */
export async function projectEvents(
  transaction: Transaction<Tables>,
  terminal: TerminalId,
  events: readonly EventRecord[],
): Promise<readonly Touched[]> {
  const attempts = events.flatMap((event) => attemptOf(terminal, event));
  const hints = events.flatMap((event) => hintOf(terminal, event));
  if (attempts.length > 0) await transaction.insertInto("attempt").values(attempts).execute();
  if (hints.length > 0) await transaction.insertInto("hint").values(hints).execute();
  return [...attempts, ...hints];
}

function attemptOf(terminal: TerminalId, { seq, student, kind, body, wallMs }: EventRecord): AttemptTable[] {
  if (kind !== "attempted" || student === null) return [];
  const { success, data } = facts.attempted.safeParse(body);
  if (!success) return [];
  const { lesson, exercise, number, verdict } = data;
  return [{ terminal, seq, student, lesson, exercise, number, verdict, wall_ms: wallMs }];
}

function hintOf(terminal: TerminalId, { seq, student, kind, body }: EventRecord): HintTable[] {
  if (kind !== "hintOpened" || student === null) return [];
  const { success, data } = facts.hintOpened.safeParse(body);
  return success ? [{ terminal, seq, student, exercise: data.exercise }] : [];
}

/** Folds `progress` again wherever it was touched. */
export async function refold(transaction: Transaction<Tables>, touched: readonly Touched[]): Promise<void> {
  const once = new Map(touched.map((pair) => [`${pair.student} ${pair.exercise}`, pair]));
  for (const { student, exercise } of once.values()) {
    const attempts = await transaction
      .selectFrom("attempt")
      .select(["terminal", "seq", "lesson", "verdict", "wall_ms"])
      .where("student", "=", student)
      .where("exercise", "=", exercise)
      .execute();
    const hints = await transaction
      .selectFrom("hint")
      .select(["terminal", "seq"])
      .where("student", "=", student)
      .where("exercise", "=", exercise)
      .execute();
    const progress = foldProgress(attempts, hints);
    if (progress === null) continue;
    await transaction
      .insertInto("progress")
      .values({ student, exercise, ...progress })
      .onConflict((conflict) => conflict.columns(["student", "exercise"]).doUpdateSet(progress))
      .execute();
  }
}
