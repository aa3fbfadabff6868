import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { makeStudentId } from "../../bundle/fresh.ts";
import { facilityIdOf, makeSigningKey, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import type { Result, WallMs } from "../../bundle/std.ts";
import { type Facility, facilityFiles, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { findMachines } from "../../facility/machines.ts";
import { findRegrades } from "../../facility/mismatches.ts";
import { findGaps } from "../../facility/receipts.ts";
import { makeReport } from "../../facility/report.ts";
import { reportClass, reportStudent } from "../../facility/report-class.ts";
import { reportState } from "../../facility/report-state.ts";
import { answered } from "../support/booted.ts";
import { fillState } from "../support/bulk/fill.ts";
import { type PlannedFacility, sitting } from "../support/bulk/plan.ts";
import { startPostgres } from "../support/postgres.ts";
import { print, round, summary } from "./statistics.ts";

type Kind = "sqlite" | "postgres";

/** Of each facility: six classes of 40, and 21 rounds of 50 events for each of these students. */
const shape = { students: 240, classOf: 40, terminals: 24, rounds: 21 };
const eventsOfOne = shape.students * shape.rounds * sitting;
const nowMs = 1_785_100_000_000 as WallMs;

/**
 * How long reports take that are asked of a state's database with about `events` events: the more events, the more
 * facilities. PostgreSQL runs as it is set when it is installed.
 */
export async function benchReport(events: number): Promise<void> {
  const facilities = Math.max(1, Math.round(events / eventsOfOne));
  await measure("sqlite", undefined, facilities);
  const postgres = await startPostgres();
  process.env.PGPASSWORD = postgres.password;
  try {
    await measure("postgres", postgres.url, facilities);
  } finally {
    await postgres.stop();
  }
}

async function measure(kind: Kind, database: string | undefined, count: number): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const folder = join(top, "facility");
  try {
    answered(await initFacility({ folder, name: "Facility 1", staffSecret: null, database, nowMs }));
    const began = performance.now();
    const filling = answered(await openFacility(folder));
    await fill(kind, filling, count);
    await filling.close();
    const fillSeconds = round((performance.now() - began) / 1000);
    const facility = answered(await openFacility(folder));
    const bytes = kind === "sqlite" ? statSync(facilityFiles(folder).database).size : await sizeOf(facility);
    const { rows } = await sql<{ events: number }>`select count(*) as events from event`.execute(facility.db);
    print(`report-${kind}`, { facilities: count, ...rows[0], fillSeconds, gigabytes: round(bytes / 1e9) });
    await ask(kind, facility);
    await facility.close();
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

async function fill(kind: Kind, { db, id }: Facility, count: number): Promise<void> {
  if (kind === "sqlite") {
    // Only while it is filled; it is opened anew for the measurements.
    await sql`pragma journal_mode = off`.execute(db);
    await sql`pragma synchronous = off`.execute(db);
    await sql`pragma cache_size = -1000000`.execute(db);
  }
  const model = await db.selectFrom("facility").selectAll().executeTakeFirstOrThrow();
  const facilities: PlannedFacility[] = [];
  for (let at = 0; at < count; at++) {
    const own = at === 0 ? id : facilityIdOf(newKey());
    if (at > 0)
      await db
        .insertInto("facility")
        .values({ ...model, id: own, name: `Facility ${at + 1}` })
        .execute();
    const students = Array.from({ length: shape.students }, (_, index) => ({
      id: makeStudentId(),
      facility: own,
      name: `Student ${index + 1}`,
      class: `Class ${1 + Math.floor(index / shape.classOf)}`,
      pin_verifier: model.staff_verifier,
      created_ms: nowMs,
    }));
    await db.insertInto("student").values(students).execute();
    const terminals = Array.from({ length: shape.terminals }, () => terminalIdOf(newKey()));
    facilities.push({ id: own, terminals, students: students.map((student) => student.id) });
  }
  await fillState(db, kind, { facilities, rounds: shape.rounds }, (done) =>
    process.stderr.write(`${kind}: round ${done + 1} of ${shape.rounds}\n`),
  );
  // Of each 20 passes one was graded again here, which is not part of taking in.
  await sql`insert into regrade (log, seq, facility, outcome, verdict, graded_ms)
    select log, seq, facility, case when seq % 499 = 0 then 'differs' when seq % 7 = 0 then 'otherVersion' else 'same' end,
      'passed', 0 from attempt where verdict = 'passed' and (seq + log) % 20 = 0`.execute(db);
  // As the server itself does after a while; nothing of the like is done to SQLite's files.
  if (kind === "postgres") await sql`vacuum analyze`.execute(db);
}

const newKey = () => signerFromPem(makeSigningKey()).publicKey;

async function sizeOf({ db }: Facility): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  return rows[0]?.bytes ?? 0;
}

async function ask(kind: Kind, one: Facility): Promise<void> {
  const rows = await one.db.selectFrom("facility").select(["id", "name"]).orderBy("id").execute();
  const facilities = rows.map((row): Facility => ({ ...one, ...row }));
  const classes = shape.students / shape.classOf;
  const questions: readonly [
    string,
    number,
    (facility: Facility, at: number) => Promise<Result<unknown, { sentence: string }>>,
  ][] = [
    ["class", 120, (facility, at) => reportClass(facility, `Class ${1 + (at % classes)}`)],
    [
      "student",
      200,
      (facility, at) => reportStudent(facility, `Student ${1 + ((at * 37) % shape.students)}`),
    ],
    ["state", 20, reportState],
    ["gaps", 40, async ({ db, id }) => ({ ok: true, value: await findGaps(db, id) })],
    ["machines", 40, async ({ db, id }) => ({ ok: true, value: await findMachines(db, id) })],
    ["regrades", 40, async ({ db, id }) => ({ ok: true, value: await findRegrades(db, id) })],
    ["facility", 20, makeReport],
  ];
  for (const [question, times, body] of questions) {
    const tookMs: number[] = [];
    const before = process.cpuUsage();
    for (let at = 0; at < times; at++) {
      const facility = facilities[at % facilities.length] ?? one;
      const began = performance.now();
      answered(await body(facility, Math.floor(at / facilities.length) + at));
      tookMs.push(performance.now() - began);
    }
    const { user, system } = process.cpuUsage(before);
    // Of this process, and so not of a PostgreSQL: where the machine has other work, it says more than the time does.
    const cpuMs = round((user + system) / 1000 / times);
    print(`report-${kind}`, { question, ...summary(tookMs), unit: "ms", cpuMs });
  }
}
