import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import { type Fact, type FactBody, type FactKind, facts } from "../../bundle/facts.ts";
import type { BootId, StudentId, TerminalId } from "../../bundle/ids.ts";
import type { Json, MonoMs, WallMs } from "../../bundle/std.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "./open.ts";
import { prepareProjections } from "./projections.ts";
import { storeTrouble } from "./trouble.ts";

/** The log of one identity, which may be one that this machine no longer has. */
export interface LogReader {
  readonly terminal: TerminalId;
  /** Events `from` to `to`, both included, in order, read one by one. */
  read(from: number, to: number): IterableIterator<EventRecord>;
  /** Number of the newest event, 0 for an empty log. */
  last(): number;
}

/** The append-only log of the present identity. */
export interface Log extends LogReader {
  /**
   * Appends one fact and folds it into the projections, in one transaction. When it returns, the fact is on the disk.
   * Throws what SQLite throws (see trouble.ts); then nothing was written.
   */
  append(fact: Fact, student: StudentId | null): EventRecord;
  /**
   * The same for a fact whose loss loses nobody's work, such as a start of the program: on a full or failing disk it
   * is left out, so that staff can still sign in and carry the work away.
   */
  note(fact: Fact, student: StudentId | null): void;
  /** The logs of the identities before, oldest first. Nothing is added to them. */
  readonly former: readonly LogReader[];
  /** True if every log here was kept under the identity that has its number. */
  isOwn(): boolean;
  /** The newest fact of a kind. */
  newest<Kind extends FactKind>(
    kind: Kind,
  ): { readonly wallMs: WallMs; readonly body: FactBody<Kind> } | null;
}

/** Events read at once: a few MB at the most with ordinary programs. */
const pageSize = 500;

interface Row {
  seq: number;
  boot: BootId;
  mono_ms: MonoMs;
  wall_ms: WallMs;
  student: StudentId | null;
  kind: string;
  body: string;
  prev: string;
  hash: string;
}

export function openLog(db: Db, identities: readonly TerminalId[], boot: BootId, clock: Clock): Log {
  const number = identities.length;
  const terminal = identities.at(-1);
  if (terminal === undefined) throw new Error("a log belongs to an identity");
  const newest = db.prepare<[number], { seq: number; hash: string }>(
    "SELECT seq, hash FROM events WHERE log = ? ORDER BY seq DESC LIMIT 1",
  );
  const insert = db.prepare(`
    INSERT INTO events (log, seq, boot, mono_ms, wall_ms, student, kind, body, prev, hash)
    VALUES (@log, @seq, @bootId, @monoMs, @wallMs, @student, @kind, @bodyText, @prev, @hash)`);
  const name = db.prepare("INSERT OR IGNORE INTO logs (number, terminal) VALUES (?, ?)");
  const between = db.prepare<[number, number, number, number], Row>(
    "SELECT * FROM events WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?",
  );
  const first = db.prepare<[], { log: number; prev: string }>("SELECT log, prev FROM events WHERE seq = 1");
  const newestOf = db.prepare<[string], Row>(
    "SELECT * FROM events WHERE kind = ? ORDER BY position DESC LIMIT 1",
  );
  const project = prepareProjections(db);

  // This process holds the store alone, so the end of the chain need not be read again for each event.
  let end = newest.get(number) ?? { seq: 0, hash: chainStart(terminal) };

  const insertAndFold = db.transaction((fact: Fact, student: StudentId | null): EventRecord => {
    const unsealed = {
      seq: end.seq + 1,
      bootId: boot,
      monoMs: clock.monoMs(),
      wallMs: clock.wallMs(),
      student,
      kind: fact.kind,
      body: fact.body as unknown as { readonly [key: string]: Json },
      prev: end.hash,
    };
    const event: EventRecord = { ...unsealed, hash: eventHash(unsealed) };
    if (event.seq === 1) name.run(number, terminal);
    const { lastInsertRowid } = insert.run({ ...event, log: number, bodyText: JSON.stringify(event.body) });
    project(fact, student, Number(lastInsertRowid));
    return event;
  });

  function append(fact: Fact, student: StudentId | null): EventRecord {
    const event = insertAndFold.immediate(fact, student);
    end = event;
    return event;
  }

  /** Page by page: while a query is open, this connection could not write. */
  function* read(log: number, from: number, to: number) {
    for (let next = from; next <= to; ) {
      const page = between.all(log, next, to, pageSize);
      if (page.length === 0) return;
      for (const row of page) yield toEvent(row);
      next += page.length;
    }
  }

  return {
    append,
    note(fact, student) {
      try {
        append(fact, student);
      } catch (error) {
        if (storeTrouble(error) === null) throw error;
      }
    },
    terminal,
    read: (from, to) => read(number, from, to),
    last: () => end.seq,
    former: identities.slice(0, -1).map((id, at) => ({
      terminal: id,
      read: (from, to) => read(at + 1, from, to),
      last: () => newest.get(at + 1)?.seq ?? 0,
    })),
    isOwn: () =>
      first.all().every(({ log, prev }) => {
        const id = identities[log - 1];
        return id !== undefined && prev === chainStart(id);
      }),
    newest<Kind extends FactKind>(kind: Kind) {
      const row = newestOf.get(kind);
      return row
        ? { wallMs: row.wall_ms, body: facts[kind].parse(JSON.parse(row.body)) as FactBody<Kind> }
        : null;
    },
  };
}

function toEvent(row: Row): EventRecord {
  const { seq, boot: bootId, mono_ms: monoMs, wall_ms: wallMs, student, kind, body, prev, hash } = row;
  return { seq, bootId, monoMs, wallMs, student, kind, body: JSON.parse(body), prev, hash };
}
