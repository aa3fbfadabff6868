import { refusalOf } from "./authorizer.ts";
import { Database, type Occupant } from "./database.ts";
import { type Guard, maxTriggerDepth, maxValueBytes } from "./guard.ts";
import { type Raw, startRaw } from "./raw.ts";
import { readText, withText } from "./text.ts";

export interface SqlEngine {
  /**
   * Gives `body` a database of its own: empty, or with what `image` holds (the bytes that `Database.image` gave). It
   * is gone when `body` returns, and with it everything that SQLite knew.
   */
  withDatabase<T>(image: Uint8Array | null, guard: Guard, body: (db: Database) => T): T;
}

/** Numbers of SQLite's C interface (https://www.sqlite.org/c3ref/constlist.html). */
const openFlags = 0x2 | 0x4; // read and write, create
const deserializeFlags = 1 | 2; // free on close, resizeable
const config = { foreignKeys: 1002, defensive: 1010, trustedSchema: 1017 };
const limits: readonly (readonly [id: number, value: number])[] = [
  [0, maxValueBytes],
  [4, 100], // terms of a compound SELECT
  [5, 1_000_000], // steps of one compiled statement
  [8, 1_000], // bytes of a pattern for LIKE
  [10, maxTriggerDepth],
];
const stepsBetweenLooks = 1_000;

/**
 * Starts SQLite and keeps an image of its memory. Each database begins by putting the image back, so nothing that was done
 * before is there: no table, no setting, no state of chance. Memory that lies behind the image is not wiped; SQLite
 * itself does not read what it has not written.
 */
export async function startSqlEngine(): Promise<SqlEngine> {
  const raw = await startRaw();
  let occupant: Occupant | null = null;
  const progress = raw.callback("i(p)", () => (occupant?.guard.mustStop() === true ? 1 : 0));
  const authorizer = raw.callback("i(pipppp)", (_data, code = 0, first = 0, second = 0) => {
    if (occupant === null || !occupant.restricted) return 0;
    const refused = refusalOf(code, readText(raw, first), readText(raw, second));
    occupant.refused ??= refused;
    return refused === null ? 0 : 1;
  });
  const memory = new Uint8Array(raw.memory.buffer);
  const image = memory.slice(0, usedBytes(raw.memory.buffer));

  return {
    withDatabase(content, guard, body) {
      memory.set(image);
      occupant = { guard, restricted: false, refused: null };
      try {
        const db = open(raw, content);
        raw.sqlite.sqlite3_progress_handler(db, stepsBetweenLooks, progress, 0);
        raw.sqlite.sqlite3_set_authorizer(db, authorizer, 0);
        const database = new Database(raw, db, occupant);
        database.limitMemory();
        return body(database);
      } finally {
        occupant = null;
      }
    },
  };
}

function open(raw: Raw, content: Uint8Array | null): number {
  const { sqlite } = raw;
  const view = new DataView(raw.memory.buffer);
  const place = sqlite.malloc(4);
  const opened = withText(raw, ":memory:", (name) => sqlite.sqlite3_open_v2(name, place, openFlags, 0));
  const db = view.getUint32(place, true);
  sqlite.free(place);
  if (opened !== 0) throw new Error(`SQLite could not open a database: ${opened}`);
  if (content !== null) load(raw, db, content);
  for (const [id, value] of limits) sqlite.sqlite3_limit(db, id, value);
  sqlite.sqlite3__wasm_db_config_ip(db, config.foreignKeys, 1, 0);
  sqlite.sqlite3__wasm_db_config_ip(db, config.defensive, 1, 0);
  sqlite.sqlite3__wasm_db_config_ip(db, config.trustedSchema, 0, 0);
  return db;
}

function load(raw: Raw, db: number, content: Uint8Array): void {
  const { sqlite } = raw;
  const size = BigInt(content.length);
  const data = sqlite.sqlite3_malloc64(size);
  if (data === 0) throw new Error("SQLite has no memory for a database");
  new Uint8Array(raw.memory.buffer).set(content, data);
  const loaded = sqlite.sqlite3_deserialize(db, 0, data, size, size, deserializeFlags);
  if (loaded !== 0) throw new Error(`SQLite could not read a database: ${loaded}`);
}

/** The engine is built to start in 8 MiB, so all that is in use then lies there. */
const startBytes = 8 * 1024 * 1024;

/** Up to the last byte that is in use, and some more. */
function usedBytes(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, startBytes / 4);
  let last = words.length - 1;
  while (last > 0 && words[last] === 0) last--;
  const used = last * 4 + 65_536;
  if (used > startBytes) throw new Error("this engine starts with more memory in use than it should");
  return used;
}
