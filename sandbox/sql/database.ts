import type { Refusal } from "./authorizer.ts";
import { type Guard, maxRows } from "./guard.ts";
import type { Pointer, Raw } from "./raw.ts";
import { indexOfByte, NoMemory, readText, withText } from "./text.ts";
import type { SqlRow, SqlTable, SqlValue } from "./value.ts";

/** Whose database is open: what the callbacks of SQLite look at. */
export interface Occupant {
  readonly guard: Guard;
  /** True while a student's statement is read and run. */
  restricted: boolean;
  refused: Refusal | null;
}

/** One statement that came to its end. */
export interface Ran {
  /** Where it begins and ends in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Null if it is none that gives rows. */
  readonly table: SqlTable | null;
  /** How many rows it wrote, for INSERT, UPDATE and DELETE. */
  readonly changes: number | null;
}

/** What SQLite refused. */
export interface SqlFailure {
  /** Was it refused before it ran, or while it ran? */
  readonly phase: "reading" | "running";
  /** SQLite's extended result code. */
  readonly code: number;
  readonly message: string;
  /** Where the statement begins, and where in the text SQLite found the fault; the same if it does not say. */
  readonly start: number;
  readonly at: number;
  readonly refused: Refusal | null;
}

/** `failure` is null if everything ran, or if the guard stopped it. */
export interface ScriptRun {
  readonly statements: readonly Ran[];
  readonly failure: SqlFailure | null;
  /** The statement that the guard stopped, as far as it came. */
  readonly unfinished: Ran | null;
}

const withoutCopy = 1;
const result = { noMemory: 7, interrupt: 9, full: 13, tooBig: 18, row: 100, done: 101 };

export class Database {
  readonly #raw: Raw;
  readonly #db: Pointer;
  readonly #occupant: Occupant;

  constructor(raw: Raw, db: Pointer, occupant: Occupant) {
    this.#raw = raw;
    this.#db = db;
    this.#occupant = occupant;
  }

  /** From here on SQLite takes no more than the guard allows. */
  limitMemory(): void {
    this.run(`PRAGMA hard_heap_limit=${this.#occupant.guard.memoryLimitBytes}`);
  }

  /** Is there a transaction that has not come to its end? */
  get inTransaction(): boolean {
    return this.#raw.sqlite.sqlite3_get_autocommit(this.#db) === 0;
  }

  /** Runs an author's statements, or ours. */
  run(text: string): ScriptRun {
    return this.#script(text, () => {});
  }

  /**
   * Runs a student's statements, one after the other, up to the first that fails. What nobody may do is refused.
   * `before` is called with each statement that only reads and gives rows, just before it runs.
   */
  runRestricted(text: string, before: (statement: string) => void = () => {}): ScriptRun {
    return this.#script(text, before, true);
  }

  /** The bytes of the main database, as `withDatabase` takes them. Throws if there is no memory for them. */
  image(): Uint8Array {
    const { sqlite, memory } = this.#raw;
    const size = sqlite.malloc(8);
    // A database that came from an image lies there in one piece and need not be copied; one made from nothing does not.
    const data =
      sqlite.sqlite3_serialize(this.#db, 0, size, withoutCopy) ||
      sqlite.sqlite3_serialize(this.#db, 0, size, 0);
    const length = Number(new DataView(memory.buffer).getBigInt64(size, true));
    if (data === 0 && length > 0) throw new NoMemory("SQLite has no memory for a copy");
    return new Uint8Array(memory.buffer).slice(data, data + length);
  }

  #script(text: string, before: (statement: string) => void, restricted = false): ScriptRun {
    return withText(this.#raw, text, (sql, bytes) => {
      const statements: Ran[] = [];
      const { sqlite, memory } = this.#raw;
      const out = sqlite.malloc(8);
      const view = new DataView(memory.buffer);
      const indexOf = indexOfByte(text, bytes);
      for (let at = sql; at < sql + bytes; ) {
        const begin = at;
        const startByte = begin - sql;
        this.#occupant.restricted = restricted;
        this.#occupant.refused = null;
        const code = sqlite.sqlite3_prepare_v3(this.#db, at, sql + bytes - at, 0, out, out + 4);
        if (code !== 0) {
          const offset = sqlite.sqlite3_error_offset(this.#db);
          const span = spanOf(text, indexOf(startByte), text.length);
          const found = offset < 0 ? span.start : indexOf(startByte + offset);
          const failure = this.#fail("reading", code, span.start, found);
          return { statements, failure, unfinished: null };
        }
        const statement = view.getUint32(out, true);
        at = view.getUint32(out + 4, true);
        // A zero byte ends a text of C: nothing behind it is read.
        if (at === begin) break;
        if (statement === 0) continue;
        const span = spanOf(text, indexOf(startByte), indexOf(at - sql));
        if (readsRows(sqlite, statement)) before(text.slice(span.start, span.end));
        // While it runs too: pragmas that are read like tables, and VACUUM, read other statements only then.
        this.#occupant.restricted = restricted;
        const { ran, code: ended } = this.#finish(statement, span, text);
        const failure =
          ended === result.done || this.#occupant.guard.stopped !== null
            ? null
            : this.#fail("running", ended, span.start, span.start);
        if (this.#occupant.guard.stopped !== null) return { statements, failure: null, unfinished: ran };
        if (failure !== null) return { statements, failure, unfinished: null };
        statements.push(ran);
      }
      return { statements, failure: null, unfinished: null };
    });
  }

  /** Null as failure where it was in truth a limit. */
  #fail(phase: SqlFailure["phase"], code: number, start: number, at: number): SqlFailure | null {
    const { guard, refused } = this.#occupant;
    const message = readText(this.#raw, this.#raw.sqlite.sqlite3_errmsg(this.#db));
    const base = code & 0xff;
    if (base === result.noMemory || base === result.full) guard.stop("memory");
    else if (base === result.tooBig) guard.stop("memory", "value");
    else if (/^(?:triggers nested too deep|too many levels of trigger recursion)/.test(message))
      guard.stop("stack", "depth");
    else if (base === result.interrupt) guard.mustStop();
    if (guard.stopped !== null) return null;
    return { phase, code, message, start, at, refused };
  }

  #finish(statement: Pointer, span: Span, text: string): { readonly ran: Ran; readonly code: number } {
    const { sqlite } = this.#raw;
    const { guard } = this.#occupant;
    const width = sqlite.sqlite3_column_count(statement);
    const rows: SqlRow[] = [];
    let code = sqlite.sqlite3_step(statement);
    while (code === result.row && !guard.mustStop()) {
      const { row, bytes } = this.#row(statement, width);
      guard.keep(rows.length + 1, bytes);
      if (rows.length < maxRows) rows.push(row);
      if (guard.stopped === null) code = sqlite.sqlite3_step(statement);
    }
    const columns = Array.from({ length: width }, (_, column) =>
      readText(this.#raw, sqlite.sqlite3_column_name(statement, column)),
    );
    const writes = sqlite.sqlite3_stmt_readonly(statement) === 0 && writing.test(text.slice(span.start));
    const changes = writes ? Number(sqlite.sqlite3_changes64(this.#db)) : null;
    const ended = code === result.done ? code : sqlite.sqlite3_extended_errcode(this.#db);
    sqlite.sqlite3_finalize(statement);
    return { ran: { ...span, table: width === 0 ? null : { columns, rows }, changes }, code: ended };
  }

  #row(statement: Pointer, width: number): { readonly row: SqlRow; readonly bytes: number } {
    const { sqlite } = this.#raw;
    const row: SqlValue[] = [];
    let bytes = 16 * width;
    for (let column = 0; column < width; column++) {
      row.push(this.#value(statement, column));
      bytes += sqlite.sqlite3_column_bytes(statement, column);
    }
    return { row, bytes };
  }

  #value(statement: Pointer, column: number): SqlValue {
    const { sqlite, memory } = this.#raw;
    switch (sqlite.sqlite3_column_type(statement, column)) {
      case 1:
        return sqlite.sqlite3_column_int64(statement, column);
      case 2:
        return sqlite.sqlite3_column_double(statement, column);
      case 3: {
        const text = sqlite.sqlite3_column_text(statement, column);
        const length = sqlite.sqlite3_column_bytes(statement, column);
        return new TextDecoder().decode(new Uint8Array(memory.buffer, text, length));
      }
      case 4: {
        const blob = sqlite.sqlite3_column_blob(statement, column);
        return new Uint8Array(memory.buffer).slice(
          blob,
          blob + sqlite.sqlite3_column_bytes(statement, column),
        );
      }
      default:
        return null;
    }
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(text: string, from: number, end: number): Span {
  const before = blank.exec(text.slice(from, end))?.[0].length ?? 0;
  return { start: from + before, end };
}

/** Space and comments in front of a statement. */
const blank = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)*/;
const writing = /^(?:insert|update|delete|replace|with)\b/i;

function readsRows(sqlite: Raw["sqlite"], statement: Pointer): boolean {
  return (
    sqlite.sqlite3_column_count(statement) > 0 &&
    sqlite.sqlite3_stmt_readonly(statement) === 1 &&
    sqlite.sqlite3_stmt_isexplain(statement) === 0
  );
}
