import type { Transaction } from "kysely";
import type { FacilityId } from "../bundle/ids.ts";
import { chunksOf } from "./pages.ts";
import type { AttemptTable, HintTable, Tables, TallyTable } from "./schema.ts";

/** An id and a number hold no space, so no two tallies have one key. */
const keyOf = ({ log, student, exercise }: Pick<TallyTable, "log" | "student" | "exercise">): string =>
  `${log} ${student} ${exercise}`;

/** What the new events of one bundle add to the tallies. */
export class Tallies {
  readonly #added = new Map<string, TallyTable>();

  attempt({ log, facility, student, exercise, ...attempt }: AttemptTable, hash: string): void {
    const { seq, wall_ms, step, lesson } = attempt;
    const isPass = attempt.verdict === "passed";
    this.#add({
      ...{ log, facility, student, exercise, attempts: 1, step, lesson },
      ...{ last_seq: seq, last_wall_ms: wall_ms, hints: 0, hint_seq: 0 },
      passed_seq: isPass ? seq : 0,
      passed_number: isPass ? attempt.number : 0,
      passed_wall_ms: isPass ? wall_ms : 0,
      passed_hash: isPass ? hash : "",
    });
  }

  /**
   * An attempt in review is counted and dated. It neither earns a state nor has a place in the order of the student's work: a
   * terminal would take the exercise for the one to go on with.
   */
  review(attempt: AttemptTable): void {
    this.attempt({ ...attempt, verdict: "failed", step: 0 }, "");
  }

  hint({ log, facility, student, exercise, number, seq }: HintTable): void {
    this.#add({
      ...{ log, facility, student, exercise, attempts: 0, step: 0, lesson: "" },
      ...{ last_seq: 0, last_wall_ms: 0, hints: number, hint_seq: seq },
      ...{ passed_seq: 0, passed_number: 0, passed_wall_ms: 0, passed_hash: "" },
    });
  }

  #add(tally: TallyTable): void {
    const key = keyOf(tally);
    const known = this.#added.get(key);
    if (known === undefined) this.#added.set(key, tally);
    else addTally(known, tally);
  }

  all(): readonly TallyTable[] {
    return [...this.#added.values()];
  }

  /** Adds them to what is stored. */
  async keep(transaction: Transaction<Tables>, facility: FacilityId): Promise<void> {
    const logs = [...new Set(this.all().map(({ log }) => log))];
    for (const rows of chunksOf(this.#added.values())) {
      const stored = await transaction
        .selectFrom("tally")
        .selectAll()
        .where("facility", "=", facility)
        .where("log", "in", logs)
        .where((where) =>
          where(
            where.refTuple("student", "exercise"),
            "in",
            rows.map(({ student, exercise }) => where.tuple(student, exercise)),
          ),
        )
        .execute();
      const own = new Map(rows.map((row) => [keyOf(row), row]));
      for (const row of stored) {
        const added = own.get(keyOf(row));
        if (added !== undefined) addTally(added, row);
      }
      await transaction
        .insertInto("tally")
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(["log", "student", "exercise"]).doUpdateSet((set) => ({
            attempts: set.ref("excluded.attempts"),
            step: set.ref("excluded.step"),
            lesson: set.ref("excluded.lesson"),
            last_seq: set.ref("excluded.last_seq"),
            last_wall_ms: set.ref("excluded.last_wall_ms"),
            hints: set.ref("excluded.hints"),
            hint_seq: set.ref("excluded.hint_seq"),
            passed_seq: set.ref("excluded.passed_seq"),
            passed_number: set.ref("excluded.passed_number"),
            passed_wall_ms: set.ref("excluded.passed_wall_ms"),
            passed_hash: set.ref("excluded.passed_hash"),
          })),
        )
        .execute();
    }
  }
}

/** Adds `other`, of other events of the same stretch, student and exercise. In any order the same comes out. */
function addTally(tally: TallyTable, other: TallyTable): void {
  tally.attempts += other.attempts;
  tally.step = Math.max(tally.step, other.step);
  tally.hints = Math.max(tally.hints, other.hints);
  if (other.hint_seq > 0 && (tally.hint_seq === 0 || other.hint_seq < tally.hint_seq))
    tally.hint_seq = other.hint_seq;
  if (other.passed_seq > 0 && (tally.passed_seq === 0 || other.passed_seq < tally.passed_seq)) {
    tally.passed_seq = other.passed_seq;
    tally.passed_number = other.passed_number;
    tally.passed_wall_ms = other.passed_wall_ms;
    tally.passed_hash = other.passed_hash;
  }
  if (isLater(other, tally)) {
    tally.lesson = other.lesson;
    tally.last_seq = other.last_seq;
    tally.last_wall_ms = other.last_wall_ms;
  }
}

/** By the terminal's clock, then by number, which is another for each event of one stretch. */
function isLater(a: TallyTable, b: TallyTable): boolean {
  if (a.attempts === 0 || b.attempts === 0) return a.attempts > 0;
  return a.last_wall_ms > b.last_wall_ms || (a.last_wall_ms === b.last_wall_ms && a.last_seq > b.last_seq);
}
