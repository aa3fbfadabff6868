import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { bytesSource } from "../../bundle/bundle.ts";
import type { EventRecord } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { WallMs } from "../../bundle/std.ts";
import { openFacility, readKeys } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { takeBundle } from "../../facility/take.ts";
import { bundleOf, history } from "../bundle/sample.ts";
import { makeTerminal } from "../facility/terminal.ts";
import { startPostgres } from "../support/postgres.ts";
import { print, round, summary } from "./statistics.ts";

const bundles = 8;
const eventsOf = 2_500;
const nowMs = 1_785_100_000_000 as WallMs;
const columns = 9;
const rowsAtOnce = 500;

/** A class's weeks: of ten events six are attempts with a program of 600 characters. */
function work(number: number): Fact {
  const exercise = `exercise-${number % 40}`;
  const hash = "0".repeat(64);
  const own = {
    exercise,
    step: number + 1,
    files: { "main.js": `// ${number}\n`.padEnd(600, "let sum = 0;\n") },
  };
  if (number % 10 < 6) {
    const check = {
      path: ["adds the prices"],
      state: "failed" as const,
      message: "total([2, 3]) should give 5.",
    };
    const provenance = { exercise: hash, checks: hash, runner: "bench" };
    const verdict = number % 3 === 0 ? ("passed" as const) : ("failed" as const);
    const body = {
      lesson: "a-lesson",
      number: number + 1,
      verdict,
      checks: [check, check],
      message: "",
      provenance,
    };
    return { kind: "attempted", body: { ...own, ...body } };
  }
  if (number % 10 === 6) return { kind: "draftLeft", body: own };
  if (number % 10 === 7) return { kind: "hintOpened", body: { exercise, number: 1 } };
  return { kind: "signedIn", body: {} };
}

/**
 * Events per second (medians) from the bytes of signed and encrypted bundles into the facility's database, beside raw inserts of the
 * same rows by the same driver with the same settings into a table of the same columns and key, as many in a statement and a
 * transaction for as many. In turns, so that a noisy minute hits both.
 */
export async function benchIngest(): Promise<void> {
  const postgres = await startPostgres();
  process.env.PGPASSWORD = postgres.password;
  try {
    await measure("sqlite", undefined);
    await measure("postgres", postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function measure(name: string, database: string | undefined): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const folder = join(top, "facility");
  const made = await initFacility({ folder, name: "Bench", staffSecret: null, database, nowMs });
  const facility = await openFacility(folder);
  const keys = await readKeys(folder);
  if (!made.ok || !facility.ok || !keys.ok) throw new Error("no facility");
  const raw = database === undefined ? rawSqlite(join(top, "raw.db")) : await rawPostgres(database);
  const [ours, theirs]: [Cost[], Cost[]] = [[], []];
  const students = Array.from({ length: 20 }, makeStudentId);
  for (let at = 0; at < bundles; at++) {
    const seat = await makeTerminal(facility.value, `Seat ${at}`);
    const events: EventRecord[] = [];
    for (let number = 0; number < eventsOf; number++) {
      const after = events.at(-1);
      const student = students[number % students.length] ?? null;
      events.push(...history(seat.terminal.id, [work(number)], after ? { student, after } : { student }));
    }
    const source = bytesSource(await bundleOf(seat, events));
    ours.push(
      await timed(async () => {
        const taken = await takeBundle(facility.value, keys.value, { source, name: "a.foothold" }, nowMs);
        if (!taken.ok || taken.value.newEvents !== eventsOf) throw new Error("not taken");
      }),
    );
    const rows = events.map((event) => rowOf(at, event));
    theirs.push(await timed(() => raw.insert(rows)));
  }
  await raw.close();
  await facility.value.close();
  rmSync(top, { recursive: true });
  const [own, bare] = [summary(ours.map(({ ms }) => ms)), summary(theirs.map(({ ms }) => ms))];
  const perSecond = (ms: number) => Math.round((1000 * eventsOf) / ms);
  const cpuMicros = (runs: readonly Cost[]) =>
    round((summary(runs.map(({ cpuMs }) => cpuMs)).median / eventsOf) * 1000);
  print(`ingest-${name}`, {
    events: bundles * eventsOf,
    perSecond: perSecond(own.median),
    rawPerSecond: perSecond(bare.median),
    share: round(bare.median / own.median),
    // Of this process: where the machine has other work, this says more than the time does.
    cpuMicrosPerEvent: cpuMicros(ours),
    rawCpuMicrosPerEvent: cpuMicros(theirs),
  });
}

type Row = (string | number | null)[];
const rowOf = (log: number, { seq, bootId, monoMs, wallMs, student, kind, body, hash }: EventRecord): Row => [
  log,
  seq,
  bootId,
  monoMs,
  wallMs,
  student,
  kind,
  JSON.stringify(body),
  hash,
];

const table = `create table raw_event (log bigint not null, seq bigint not null, boot_id text not null,
  mono_ms double precision not null, wall_ms bigint not null, student text, kind text not null, body text not null,
  hash text not null, primary key (log, seq))`;

function rawSqlite(path: string) {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(table);
  const some = `(${Array.from({ length: columns }, () => "?").join(", ")})`;
  const statement = db.prepare(
    `insert into raw_event values ${Array.from({ length: rowsAtOnce }, () => some).join(", ")}`,
  );
  const insert = db.transaction((rows: readonly Row[]) => {
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      statement.run(rows.slice(from, from + rowsAtOnce).flat());
  });
  return { insert: async (rows: readonly Row[]) => insert(rows), close: async () => void db.close() };
}

async function rawPostgres(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(table);
  const some = (row: number) =>
    `(${Array.from({ length: columns }, (_, at) => `$${row * columns + at + 1}`).join(", ")})`;
  const text = `insert into raw_event values ${Array.from({ length: rowsAtOnce }, (_, row) => some(row)).join(", ")}`;
  return {
    async insert(rows: readonly Row[]) {
      await client.query("begin");
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        await client.query({ name: "raw", text, values: rows.slice(from, from + rowsAtOnce).flat() });
      }
      await client.query("commit");
    },
    close: () => client.end(),
  };
}

interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

async function timed(body: () => Promise<unknown>): Promise<Cost> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await body();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}
