import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import { type Fact, type FactBody, type FactKind, facts } from "../../bundle/facts.ts";
import type { BootId, StudentId, TerminalId } from "../../bundle/ids.ts";
import type { Json, WallMs } from "../../bundle/std.ts";
import type { Clock } from "../clock.ts";
import { jumpAtStart, jumpBetween } from "./clock-jump.ts";
import { type EventRow, toEvent } from "./event-row.ts";
import type { Db } from "./open.ts";
import { prepareProjections } from "./projections.ts";
import type { Reserve } from "./reserve.ts";
import { storeTrouble } from "./trouble.ts";

/** The log of one identity, which may be one that this machine no longer has. */
export interface LogReader {
  readonly terminal: TerminalId;
  /** Events `from` to `to`, both included, in order, read one by one. */
  read(from: number, to: number): IterableIterator<EventRecord>;
  /** Of the same events, how many bytes each takes in a bundle at the most. */
  readSizes(from: number, to: number): IterableIterator<number>;
  /** Number of the newest event, 0 for an empty log. */
  last(): number;
  /** The same with its hash; the chain's start for an empty log. */
  end(): { readonly to: number; readonly hash: string };
}

/** The append-only log of the present identity. */
export interface Log extends LogReader {
  /**
   * Appends one fact and folds it into the projections, in one transaction. When it returns, the fact is on the disk.
   * If the clock has jumped since the fact before, that is told first, as a fact of its own.
   * `alongside` writes what must be in force with the fact or not at all, in the same transaction.
   * Throws what SQLite or `alongside` throws (see trouble.ts); then nothing was written.
   */
  append(fact: Fact, student: StudentId | null, alongside?: () => void): EventRecord;
  /**
   * The same for a fact whose loss loses nobody's work, such as a start of the program: on a full or failing disk it
   * is left out, so that staff can still sign in and carry the work away.
   */
  note(fact: Fact, student: StudentId | null): void;
  /**
   * The fact that a log begins with. Where the disk does not take it, this throws what `append` throws, and no other
   * fact comes before it.
   */
  begin(fact: Fact): void;
  /** The logs of the identities before, oldest first. Nothing is added to them. */
  readonly former: readonly LogReader[];
  /** Ends this log, and goes on in that of the machine's next identity, which has its keys already. */
  goOnAs(next: TerminalId): void;
  /** True if every log here was kept under the identity that has its number. */
  isOwn(): boolean;
  /** The newest fact of a kind. */
  newest<Kind extends FactKind>(
    kind: Kind,
  ): { readonly position: number; readonly wallMs: WallMs; readonly body: FactBody<Kind> } | null;
}

/** What a log begins with that goes on where another ended. */
export function goesOnFrom(former: LogReader, reason: FactBody<"identityRenewed">["reason"]): Fact {
  return { kind: "identityRenewed", body: { former: former.terminal, ...former.end(), reason } };
}

/** Events read at once: less than a MB with ordinary programs, and less than 100 MB with the largest. */
const pageSize = 50;
/** Sizes read at once. */
const sizesAtOnce = 5_000;
/** More than all that stands around an event's body: ids, hashes, times, and a kind of 64 characters. */
const aroundBody = 1_024;

/**
 * `known`: all identities that the machine has had, the present one last. `within` does each write, and may do it again
 * (see reserve.ts).
 */
export function openLog(
  db: Db,
  known: readonly TerminalId[],
  boot: BootId,
  clock: Clock,
  within: Reserve["within"] = (write) => write(),
): Log {
  const identities = [...known];
  const present = (): TerminalId => {
    const last = identities.at(-1);
    if (last === undefined) throw new Error("a log belongs to an identity");
    return last;
  };
  const newest = db.prepare<[number], { seq: number; hash: string }>(
    "SELECT seq, hash FROM events WHERE log = ? ORDER BY seq DESC LIMIT 1",
  );
  const insert = db.prepare(`
    INSERT INTO events (log, seq, boot, mono_ms, wall_ms, student, kind, body, prev, hash)
    VALUES (@log, @seq, @bootId, @monoMs, @wallMs, @student, @kind, @bodyText, @prev, @hash)`);
  const name = db.prepare("INSERT OR IGNORE INTO logs (number, terminal) VALUES (?, ?)");
  const between = db.prepare<[number, number, number, number], EventRow>(
    "SELECT * FROM events WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?",
  );
  const sizes = db.prepare<[number, number, number, number], number>(
    "SELECT length(CAST(body AS BLOB)) FROM events WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?",
  );
  sizes.pluck();
  const first = db.prepare<[], { log: number; prev: string }>("SELECT log, prev FROM events WHERE seq = 1");
  const newestOf = db.prepare<[string], EventRow>(
    "SELECT * FROM events WHERE kind = ? ORDER BY position DESC LIMIT 1",
  );
  const newestOfAll = db.prepare<[], { wallMs: WallMs }>(
    "SELECT wall_ms AS wallMs FROM events ORDER BY position DESC LIMIT 1",
  );
  const project = prepareProjections(db);

  // This process holds the store alone, so the end of the chain need not be read again for each event.
  const endOf = (): { seq: number; hash: string } =>
    newest.get(identities.length) ?? { seq: 0, hash: chainStart(present()) };
  let end = endOf();

  type Alongside = (() => void) | undefined;
  const insertAndFold = db.transaction((fact: Fact, student: StudentId | null, alongside: Alongside) => {
    alongside?.();
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
    const log = identities.length;
    if (event.seq === 1) name.run(log, present());
    const { lastInsertRowid } = insert.run({ ...event, log, bodyText: JSON.stringify(event.body) });
    project(fact, student, { position: Number(lastInsertRowid), wallMs: event.wallMs });
    return event;
  });

  const readClocks = () => ({ wallMs: clock.wallMs(), monoMs: clock.monoMs() });
  const atStart = jumpAtStart(newestOfAll.get()?.wallMs ?? null, clock.wallMs());
  /** Against which a jump is found: the reading at the start, or at the last jump. */
  let steady = readClocks();
  let untold: Fact | null = atStart && { kind: "clockJumped", body: atStart };
  let beginning: Fact | null = null;

  function put(fact: Fact, student: StudentId | null, alongside?: () => void): EventRecord {
    const event = within(() => insertAndFold.immediate(fact, student, alongside));
    end = event;
    return event;
  }

  /** A jump is told before the first fact after it, and never in the way of that fact. */
  function tellJump(): void {
    const now = readClocks();
    const jump = jumpBetween(steady, now);
    if (jump) {
      steady = now;
      untold = { kind: "clockJumped", body: jump };
    }
    if (untold === null) return;
    try {
      put(untold, null);
      untold = null;
    } catch (error) {
      if (storeTrouble(error) === null) throw error;
    }
  }

  function begin(fact: Fact): void {
    beginning = fact;
    put(fact, null);
    beginning = null;
  }

  function append(fact: Fact, student: StudentId | null, alongside?: () => void): EventRecord {
    // Where a log comes from is told first of all.
    if (beginning) begin(beginning);
    if (fact.kind !== "identityRenewed" && fact.kind !== "storeRestored") tellJump();
    return put(fact, student, alongside);
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

  function* readSizes(log: number, from: number, to: number) {
    for (let next = from; next <= to; ) {
      const page = sizes.all(log, next, to, sizesAtOnce);
      if (page.length === 0) return;
      for (const bytes of page) yield bytes + aroundBody;
      next += page.length;
    }
  }

  return {
    append,
    begin,
    note(fact, student) {
      try {
        append(fact, student);
      } catch (error) {
        if (storeTrouble(error) === null) throw error;
      }
    },
    get terminal() {
      return present();
    },
    read: (from, to) => read(identities.length, from, to),
    readSizes: (from, to) => readSizes(identities.length, from, to),
    last: () => end.seq,
    end: () => ({ to: end.seq, hash: end.hash }),
    get former() {
      return identities.slice(0, -1).map((id, at) => ({
        terminal: id,
        read: (from: number, to: number) => read(at + 1, from, to),
        readSizes: (from: number, to: number) => readSizes(at + 1, from, to),
        last: () => newest.get(at + 1)?.seq ?? 0,
        end: () => {
          const { seq, hash } = newest.get(at + 1) ?? { seq: 0, hash: chainStart(id) };
          return { to: seq, hash };
        },
      }));
    },
    goOnAs(next) {
      identities.push(next);
      end = endOf();
    },
    isOwn: () =>
      first.all().every(({ log, prev }) => {
        const id = identities[log - 1];
        return id !== undefined && prev === chainStart(id);
      }),
    newest<Kind extends FactKind>(kind: Kind) {
      const row = newestOf.get(kind);
      return row
        ? {
            position: row.position,
            wallMs: row.wall_ms,
            body: facts[kind].parse(JSON.parse(row.body)) as FactBody<Kind>,
          }
        : null;
    },
  };
}
