import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import init from "@sqlite.org/sqlite-wasm";
import { wasmMemoryBytes } from "../budget.ts";
import { fixedNowMs } from "../library/determinism.ts";

/** A place in the engine's memory, in bytes; 0 is none. */
export type Pointer = number;

/** SQLite's C functions as the WASM file exports them. An `int64` of C is a bigint here. */
export interface SqliteExports {
  malloc(bytes: number): Pointer;
  free(place: Pointer): void;
  sqlite3_malloc64(bytes: bigint): Pointer;
  sqlite3_free(place: Pointer): void;
  sqlite3_open_v2(name: Pointer, db: Pointer, flags: number, vfs: Pointer): number;
  sqlite3_limit(db: Pointer, id: number, value: number): number;
  sqlite3__wasm_db_config_ip(db: Pointer, option: number, value: number, result: Pointer): number;
  sqlite3_set_authorizer(db: Pointer, callback: Pointer, data: Pointer): number;
  sqlite3_progress_handler(db: Pointer, steps: number, callback: Pointer, data: Pointer): void;
  sqlite3_prepare_v3(
    db: Pointer,
    sql: Pointer,
    bytes: number,
    flags: number,
    statement: Pointer,
    tail: Pointer,
  ): number;
  sqlite3_step(statement: Pointer): number;
  sqlite3_finalize(statement: Pointer): number;
  sqlite3_stmt_isexplain(statement: Pointer): number;
  sqlite3_stmt_readonly(statement: Pointer): number;
  sqlite3_column_count(statement: Pointer): number;
  sqlite3_column_name(statement: Pointer, column: number): Pointer;
  sqlite3_column_type(statement: Pointer, column: number): number;
  sqlite3_column_int64(statement: Pointer, column: number): bigint;
  sqlite3_column_double(statement: Pointer, column: number): number;
  sqlite3_column_text(statement: Pointer, column: number): Pointer;
  sqlite3_column_blob(statement: Pointer, column: number): Pointer;
  sqlite3_column_bytes(statement: Pointer, column: number): number;
  sqlite3_errmsg(db: Pointer): Pointer;
  sqlite3_extended_errcode(db: Pointer): number;
  sqlite3_error_offset(db: Pointer): number;
  sqlite3_changes64(db: Pointer): bigint;
  sqlite3_get_autocommit(db: Pointer): number;
  sqlite3_serialize(db: Pointer, schema: Pointer, size: Pointer, flags: number): Pointer;
  sqlite3_deserialize(
    db: Pointer,
    schema: Pointer,
    data: Pointer,
    size: bigint,
    room: bigint,
    flags: number,
  ): number;
}

export interface Raw {
  readonly memory: WebAssembly.Memory;
  readonly sqlite: SqliteExports;
  /** Makes a function of ours one that SQLite can call back; all its arguments and its result are C's `int`. */
  callback(signature: string, callee: (...args: number[]) => number): Pointer;
}

interface ModuleOptions {
  readonly wasmMemory: WebAssembly.Memory;
  readonly print: () => void;
  readonly printErr: () => void;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}
// The package's types leave out what Emscripten lets one pass.
const start: (options: ModuleOptions) => ReturnType<typeof init> = init;

const noSuchFile = -44;

/**
 * Starts SQLite in a memory of fixed size, with every door to the host closed: no files, no clock but the fixed one, no time
 * zone. SQLite seeds its chance from /dev/urandom or, as here, from the clock, so that chance is the same each time too.
 */
export async function startRaw(): Promise<Raw> {
  const pages = wasmMemoryBytes / 65_536;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const file = createRequire(import.meta.url).resolve("@sqlite.org/sqlite-wasm/sqlite3.wasm");
  const bytes = await readFile(file);
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const started = start({
    wasmMemory: memory,
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports, done) {
      closeDoors(imports, memory);
      WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module), reject);
      return {};
    },
  });
  const { wasm } = await Promise.race([started, failed]);
  return {
    memory,
    sqlite: wasm.exports as SqliteExports,
    callback: (signature, callee) => Number(wasm.installFunction(signature, callee)),
  };
}

function closeDoors(imports: WebAssembly.Imports, memory: WebAssembly.Memory): void {
  const doors = imports.env;
  if (doors === undefined) throw new Error("this engine takes its imports under another name");
  for (const name of Object.keys(doors)) {
    if (name.startsWith("__syscall_")) doors[name] = () => noSuchFile;
  }
  const view = new DataView(memory.buffer);
  doors.clock_time_get = (_clock: number, _precision: bigint, time: Pointer): number => {
    view.setBigInt64(time, BigInt(fixedNowMs) * 1_000_000n, true);
    return 0;
  };
  doors.emscripten_date_now = () => fixedNowMs;
  doors.emscripten_get_now = () => 0;
  // C's `struct tm`: nine ints, then the distance from UTC in seconds.
  doors._localtime_js = (time: bigint, fields: Pointer): void => {
    const date = new Date(Number(time) * 1000);
    const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
    const parts = [
      date.getUTCSeconds(),
      date.getUTCMinutes(),
      date.getUTCHours(),
      date.getUTCDate(),
      date.getUTCMonth(),
      date.getUTCFullYear() - 1900,
      date.getUTCDay(),
      Math.floor((date.getTime() - newYear) / 86_400_000),
      0,
      0,
    ];
    parts.forEach((part, index) => {
      view.setInt32(fields + 4 * index, part, true);
    });
  };
}
