import { join } from "node:path";
import Database from "better-sqlite3";
import type { TerminalId } from "../../bundle/ids.ts";
import type { ReturnRecord } from "../../bundle/return-records.ts";
import { never, type WallMs } from "../../bundle/std.ts";
import { removeFile } from "../durable-file.ts";
import { newerPin } from "./facility.ts";
import type { Db } from "./open.ts";

/** Which return a terminal has. */
export interface ReturnInForce {
  /** The facility's counter. */
  readonly number: number;
  /** Of its bundle: the same for every copy. */
  readonly digest: string;
  /** When it was made, by the facility's clock. */
  readonly createdMs: WallMs;
}

/** The records of a return that is still being read. Nothing of it is in force. */
export interface StagedReturn {
  put(record: ReturnRecord): void;
  /** In the order in which they were put, one by one. */
  records(): IterableIterator<ReturnRecord>;
  /** Ends the staging, and removes what was written for it. */
  close(): void;
}

/**
 * Begins to stage a return in a file beside the store: it can hold a whole facility, and must be read to its end before
 * any of it counts. A crash may leave the file behind; the next staging throws it away.
 */
export function stageReturn(folder: string): StagedReturn {
  const file = join(folder, "return-being-read.sqlite");
  removeFile(file);
  const staging = new Database(file);
  // Whoever loses power here reads the bundle again.
  staging.pragma("journal_mode = OFF");
  staging.pragma("synchronous = OFF");
  staging.exec("CREATE TABLE records (place INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT; BEGIN");
  const insert = staging.prepare<[string]>("INSERT INTO records (line) VALUES (?)");
  const all = staging.prepare<[], string>("SELECT line FROM records ORDER BY place").pluck();
  return {
    put: (record) => void insert.run(JSON.stringify(record)),
    *records() {
      for (const line of all.iterate()) yield JSON.parse(line) as ReturnRecord;
    },
    close() {
      staging.close();
      try {
        removeFile(file);
      } catch {
        // The next staging throws it away, or says why it cannot.
      }
    },
  };
}

/** What the newest return told this terminal: who may sign in, and what was done on other terminals. */
export interface Returns {
  inForce(): ReturnInForce | null;
  countFeedback(): number;
  /** True if the return in force asks whoever has this identity to take a new one. */
  mustRenew(terminal: TerminalId): boolean;
  /**
   * Puts the records of a return into force in place of the one before. To be called in a transaction. Students whom
   * it does not name stay. What it says of the facility, and its receipts, are the caller's.
   */
  apply(header: ReturnInForce, records: Iterable<ReturnRecord>): void;
}

export function openReturns(db: Db): Returns {
  const get = db.prepare<[], ReturnInForce>(
    "SELECT number, digest, created_ms AS createdMs FROM return_in_force",
  );
  const set = db.prepare<[ReturnInForce]>(`
    INSERT OR REPLACE INTO return_in_force (one, number, digest, created_ms)
    VALUES (1, @number, @digest, @createdMs)`);
  const takeOver = prepareRecords(db);
  const countOwn = db.prepare(`
    UPDATE away_standing SET own_attempts = counted.number FROM (
      SELECT attempts.student, attempts.exercise, count(*) AS number
      FROM attempts JOIN events USING (position) JOIN counted_logs USING (log)
      WHERE events.seq <= counted_logs.seq GROUP BY attempts.student, attempts.exercise) AS counted
    WHERE away_standing.student = counted.student AND away_standing.exercise = counted.exercise`);
  // Events that it counts are here if one of ours has that name; then all before it are counted too.
  const countLog = db.prepare<[string, number, string]>(`
    INSERT INTO counted_logs (log, seq)
    SELECT log, seq FROM events JOIN logs ON logs.number = events.log
    WHERE logs.terminal = ? AND seq = ? AND hash = ?
    ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)`);
  const renewal = db.prepare<[string]>("SELECT terminal FROM renewals WHERE terminal = ?");
  const feedback = db.prepare<[], number>("SELECT count(*) FROM away_feedback").pluck();
  return {
    inForce: () => get.get() ?? null,
    countFeedback: () => feedback.get() ?? 0,
    mustRenew: (terminal) => renewal.get(terminal) !== undefined,
    apply(header, records) {
      db.exec(replaced.map((table) => `DELETE FROM ${table};`).join(" "));
      for (const record of records) {
        if (record.kind === "counted") countLog.run(record.terminal, record.seq, record.hash);
        else takeOver(record);
      }
      countOwn.run();
      set.run(header);
    },
  };
}

/** What one return says and the next one takes back by not saying it. */
const replaced = [
  "away_standing",
  "away_opened",
  "away_given_up",
  "away_work",
  "away_setting",
  "away_feedback",
  "away_questions",
  "counted_logs",
  "renewals",
] as const;

function prepareRecords(db: Db): (record: Exclude<ReturnRecord, { kind: "counted" }>) => void {
  const student = db.prepare(`
    INSERT INTO roster (id, name, pin, pin_number, archived) VALUES (@id, @name, @pin, @pinNumber, @archived)
    ON CONFLICT DO UPDATE SET name = excluded.name, archived = excluded.archived, ${newerPin}`);
  const standing = db.prepare(`
    INSERT OR REPLACE INTO away_standing (student, exercise, state, attempts, hints, step)
    VALUES (@student, @exercise, @state, @attempts, @hints, @step)`);
  const opened = db.prepare(
    "INSERT OR REPLACE INTO away_opened (student, lesson, step) VALUES (@student, @lesson, @step)",
  );
  const givenUp = db.prepare(
    "INSERT OR IGNORE INTO away_given_up (student, exercise) VALUES (@student, @exercise)",
  );
  const work = db.prepare(`
    INSERT OR REPLACE INTO away_work (student, exercise, files, terminal, seq, hash, step, wall_ms)
    VALUES (@student, @exercise, @text, @terminal, @seq, @hash, @step, @wallMs)`);
  const setting = db.prepare(
    "INSERT OR REPLACE INTO away_setting (student, setting, value, step) VALUES (@student, @setting, @value, @step)",
  );
  const feedback = db.prepare(`
    INSERT OR REPLACE INTO away_feedback (id, student, question, exercise, at, author, text, written_ms, read)
    VALUES (@id, @student, @question, @exercise, @anchor, @author, @text, @writtenMs, @wasRead)`);
  const question = db.prepare("INSERT OR REPLACE INTO away_questions (id, student, record) VALUES (?, ?, ?)");
  const renewal = db.prepare("INSERT OR IGNORE INTO renewals (terminal) VALUES (@terminal)");
  return (record) => {
    switch (record.kind) {
      case "student":
        student.run({ ...record, pinNumber: record.pinNumber ?? 0, archived: Number(record.archived) });
        return;
      case "standing":
        standing.run(record);
        return;
      case "opened":
        opened.run(record);
        return;
      case "givenUp":
        givenUp.run(record);
        return;
      case "work":
        work.run({ ...record, text: JSON.stringify(record.files) });
        return;
      case "setting":
        setting.run(record);
        return;
      case "feedback":
        feedback.run({
          ...record,
          anchor: record.at && JSON.stringify(record.at),
          wasRead: Number(record.read),
        });
        return;
      case "question":
        question.run(record.id, record.student, JSON.stringify(record));
        return;
      case "renew":
        renewal.run(record);
        return;
      case "facility":
      case "receipt":
        return; // these are for the caller
      default:
        never(record);
    }
  };
}
