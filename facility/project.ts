import type { Transaction } from "kysely";
import { facts } from "../bundle/facts.ts";
import { type FacilityId, type TerminalId, terminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import { spansOf } from "./clocks.ts";
import { rowInserter } from "./insert-rows.ts";
import { keepGivenUp, keepNewest, keepOpened, makeNewest } from "./newest.ts";
import { keepPinResets, makePinResets } from "./pin-resets.ts";
import type { Pair } from "./refold.ts";
import type { AttemptTable, HintTable, Tables } from "./schema.ts";
import type { Placed } from "./store.ts";
import { Tallies } from "./tally.ts";

export interface Whose {
  readonly facility: FacilityId;
  readonly terminal: TerminalId;
  /** When they arrived, by this machine's clock. */
  readonly receivedMs: WallMs;
}

/** What the new events of one bundle add to the tables that are folds over them. */
export interface Projection {
  /**
   * Events of a kind or shape that is not known here are passed over: they stay in `event` for a later program that
   * knows them.
   */
  add(placed: readonly Placed[]): Promise<void>;
  /** Returns whose progress must be folded again. */
  finish(): Promise<readonly Pair[]>;
}

export function openProjection(transaction: Transaction<Tables>, whose: Whose): Projection {
  const { facility, terminal, receivedMs } = whose;
  const tallies = new Tallies();
  const newest = makeNewest(whose);
  const resets = makePinResets(whose);
  const insertAttempts = rowInserter<AttemptTable>(transaction, (rows) =>
    transaction.insertInto("attempt").values(rows),
  );
  const insertHints = rowInserter<HintTable>(transaction, (rows) =>
    transaction.insertInto("hint").values(rows),
  );

  return {
    async add(placed) {
      const rows = emptyRows();
      for (const one of placed) project(rows, one);
      await insertAttempts(rows.attempt);
      await insertHints(rows.hint);
      if (rows.question.length > 0) await transaction.insertInto("question").values(rows.question).execute();
      if (rows.renewal.length > 0) await transaction.insertInto("renewal").values(rows.renewal).execute();
      if (rows.question_withdrawn.length > 0) {
        await transaction
          .insertInto("question_withdrawn")
          .values(rows.question_withdrawn)
          .onConflict((conflict) => conflict.columns(["facility", "student", "question"]).doNothing())
          .execute();
      }
      if (rows.feedback_read.length > 0) {
        await transaction
          .insertInto("feedback_read")
          .values(rows.feedback_read)
          .onConflict((conflict) => conflict.columns(["facility", "student", "feedback"]).doNothing())
          .execute();
      }
      const spans = spansOf(placed).map((span) => ({ ...span, received_ms: receivedMs }));
      if (spans.length > 0) await transaction.insertInto("clock").values(spans).execute();
    },
    async finish() {
      await keepPinResets(transaction, whose, resets);
      await keepNewest(transaction, whose, newest);
      await keepOpened(transaction, newest);
      await keepGivenUp(transaction, newest);
      await tallies.keep(transaction, facility);
      return tallies.all().map(({ student, exercise }) => ({ student, exercise }));
    },
  };

  function project(rows: Rows, { log, event }: Placed): void {
    const { seq, student, kind, body, wallMs: wall_ms, hash } = event;
    const own = { log, seq };
    if (kind === "identityRenewed") {
      const { success, data } = facts.identityRenewed.safeParse(body);
      if (!success || !terminalId.safeParse(data.former).success) return;
      rows.renewal.push({ ...own, terminal, former: data.former, to_seq: data.to, reason: data.reason });
    }
    if (student === null) return;
    const who = { facility, student };
    switch (kind) {
      case "pinReset": {
        const { success, data } = facts.pinReset.safeParse(body);
        if (success) resets.offer(student, data, event);
        return;
      }
      case "attempted": {
        const { success, data } = facts.attempted.safeParse(body);
        if (!success || !areNames(data.lesson, data.exercise)) return;
        const { lesson, exercise, number, step, verdict } = data;
        const attempt = { ...own, ...who, lesson, exercise, number, step, verdict, wall_ms };
        rows.attempt.push(attempt);
        if (data.review) {
          tallies.review(attempt);
          return;
        }
        tallies.attempt(attempt, hash);
        newest.work(student, exercise, { ...own, step, hash, handed_in: 1 });
        return;
      }
      case "hintOpened": {
        const { success, data } = facts.hintOpened.safeParse(body);
        if (!success || !areNames(data.exercise) || data.review) return;
        const hint = { ...own, ...who, exercise: data.exercise, number: data.number };
        rows.hint.push(hint);
        tallies.hint(hint);
        return;
      }
      case "solutionOpened": {
        const { success, data } = facts.solutionOpened.safeParse(body);
        if (!success || !areNames(data.exercise) || data.review) return;
        // Help as a hint is, but none of those that are numbered.
        tallies.hint({ ...own, ...who, exercise: data.exercise, number: 0 });
        newest.givenUp(student, data.exercise);
        return;
      }
      case "draftLeft": {
        const { success, data } = facts.draftLeft.safeParse(body);
        if (!success || !areNames(data.exercise)) return;
        newest.work(student, data.exercise, { ...own, step: data.step, hash, handed_in: 0 });
        return;
      }
      case "lessonOpened": {
        const { success, data } = facts.lessonOpened.safeParse(body);
        if (!success || !areNames(data.lesson)) return;
        newest.opened(student, data.lesson, data.step);
        return;
      }
      case "settingChanged": {
        const { success, data } = facts.settingChanged.safeParse(body);
        if (!success || !areNames(data.value)) return;
        newest.setting(student, data.setting, { ...own, step: data.step, hash, value: data.value });
        return;
      }
      case "questionAsked": {
        const { success, data } = facts.questionAsked.safeParse(body);
        if (!success || !areNames(data.lesson ?? "", data.exercise ?? "")) return;
        const { id, lesson, exercise } = data;
        rows.question.push({ ...own, ...who, id, lesson, exercise, wall_ms });
        return;
      }
      case "questionWithdrawn": {
        const { success, data } = facts.questionWithdrawn.safeParse(body);
        if (success) rows.question_withdrawn.push({ ...who, question: data.question });
        return;
      }
      case "feedbackRead": {
        const { success, data } = facts.feedbackRead.safeParse(body);
        if (success) rows.feedback_read.push({ ...who, feedback: data.feedback });
        return;
      }
    }
  }
}

type Rows = {
  [Name in
    | "attempt"
    | "hint"
    | "question"
    | "question_withdrawn"
    | "renewal"
    | "feedback_read"]: Tables[Name][];
};
const emptyRows = (): Rows => ({
  attempt: [],
  hint: [],
  question: [],
  question_withdrawn: [],
  renewal: [],
  feedback_read: [],
});

/**
 * Names of lessons and exercises are short. A longer one is nobody's exercise, and PostgreSQL takes neither a NUL nor a
 * key of more than some 2,700 bytes (https://www.postgresql.org/docs/18/btree.html).
 */
export const areNames = (...names: readonly string[]): boolean =>
  names.every((name) => name.length <= 200 && !name.includes("\0"));
