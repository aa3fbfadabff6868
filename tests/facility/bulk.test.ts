import { expect, test } from "vitest";
import { bytesSource } from "../../bundle/bundle.ts";
import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { type Facility, readKeys } from "../../facility/facility.ts";
import { makeReport } from "../../facility/report.ts";
import { reportClass, reportStudent } from "../../facility/report-class.ts";
import { reportState } from "../../facility/report-state.ts";
import { takeBundle } from "../../facility/take.ts";
import { bundleOf, type Pair } from "../bundle/sample.ts";
import { answered } from "../support/booted.ts";
import { fillState } from "../support/bulk/fill.ts";
import { inFiles } from "./databases.ts";
import { everything } from "./everything.ts";
import { freshFacility, terminalOf } from "./sample.ts";

const rounds = 9;

test("what the measurements of reports fill a database with is what taking the same bundles in brings", async () => {
  const bulk = (await freshFacility()).facility;
  const real = (await freshFacility()).facility;
  const pairs = await Promise.all(["1", "2", "3"].map((name) => terminalOf(real, `Seat ${name}`)));
  const students = Array.from({ length: 6 }, (_, at) => ({
    id: makeStudentId(),
    name: `Student ${at}`,
    class: at % 2 === 0 ? "Morning" : "Evening",
  }));
  for (const { db, id: facility } of [bulk, real]) {
    const rows = students.map((one) => ({
      ...one,
      facility,
      pin_verifier: "none" as never,
      created_ms: 0 as WallMs,
    }));
    await db.insertInto("student").values(rows).execute();
  }
  const place = {
    id: bulk.id,
    terminals: pairs.map(({ terminal }) => terminal.id),
    students: students.map(({ id }) => id),
  };
  await fillState(bulk.db, inFiles ? "sqlite" : "postgres", {
    facilities: [place],
    rounds,
  });
  await takeAgain(bulk, real, pairs);

  const [filled, taken] = [await everything(bulk), await everything(real)];
  expect(filled.events).toHaveLength(6 * 50 * rounds - 100 + 200);
  expect(withoutHashes(filled)).toEqual(withoutHashes(taken));
  const rowsOf = async ({ db }: Facility) => ({
    clocks: await db
      .selectFrom("clock")
      .innerJoin("log", "log.no", "clock.log")
      .select(["terminal", "clock.from_seq", "clock.to_seq", "from_mono_ms", "from_wall_ms"])
      .select(["to_mono_ms", "to_wall_ms", "received_ms"])
      .orderBy("from_wall_ms")
      .orderBy("terminal")
      .execute(),
    logs: await db
      .selectFrom("log")
      .select(["terminal", "from_seq", "to_seq", "rooted"])
      .orderBy("terminal")
      .orderBy("from_seq")
      .execute(),
    // Stretches are numbered in another order there.
    tallies: await db
      .selectFrom("tally")
      .innerJoin("log", "log.no", "tally.log")
      .select(["terminal", "student", "exercise", "attempts", "step", "lesson", "last_seq", "last_wall_ms"])
      .select(["hints", "hint_seq", "passed_seq", "passed_number", "passed_wall_ms"])
      .orderBy("terminal")
      .orderBy("log.from_seq")
      .orderBy("student")
      .orderBy("exercise")
      .execute(),
    bundles: await db
      .selectFrom("bundle")
      .select(["terminal", "from_seq", "to_seq", "created_ms", "collected_ms", "new_events"])
      .orderBy("created_ms")
      .orderBy("terminal")
      .execute(),
    seen: await db
      .selectFrom("terminal")
      .select(["name", "first_seen_ms", "last_seen_ms"])
      .orderBy("name")
      .execute(),
  });
  expect(await rowsOf(bulk)).toEqual(await rowsOf(real));
  for (const ask of [
    makeReport,
    (facility: Facility) => reportClass(facility, "Morning"),
    (facility: Facility) => reportStudent(facility, "Student 3"),
    reportState,
  ]) {
    expect(await ask(bulk)).toEqual(await ask(real));
  }
  const states = answered(await makeReport(bulk)).students.flatMap(({ exercises }) =>
    exercises.map(({ state }) => state),
  );
  expect(new Set(states)).toEqual(new Set(["tried", "passed", "helped"]));
});

/** Signs the events that a database was filled with, chained as a terminal would have, and takes them in. */
async function takeAgain(from: Facility, to: Facility, pairs: readonly Pair[]): Promise<void> {
  const keys = answered(await readKeys(to.folder));
  const logs = await from.db.selectFrom("log").selectAll().execute();
  const chained = new Map<number, readonly EventRecord[]>();
  for (const { no, terminal, parent, from_seq } of logs.toSorted(
    (a, b) => Number(a.parent ?? 0) - Number(b.parent ?? 0),
  )) {
    const before = parent === null ? undefined : chained.get(parent)?.[from_seq - 2];
    chained.set(
      no,
      await chainedEvents(from, no, from_seq === 1 ? chainStart(terminal) : (before?.hash ?? "f".repeat(64))),
    );
  }
  const bundles = await from.db.selectFrom("bundle").selectAll().execute();
  for (const bundle of bundles.toSorted((a, b) => a.collected_ms - b.collected_ms)) {
    const pair = pairs.find(({ terminal }) => terminal.id === bundle.terminal);
    const log = logs.find(({ no }) => bundle.digest.startsWith(`${no} `));
    const events = chained
      .get(log?.no ?? 0)
      ?.filter(({ seq }) => seq >= bundle.from_seq && seq <= bundle.to_seq);
    if (pair === undefined || events === undefined) throw new Error("no such terminal");
    const source = bytesSource(await bundleOf(pair, events, { createdMs: bundle.created_ms }));
    const taken = answered(await takeBundle(to, keys, { source, name: "a.foothold" }, bundle.collected_ms));
    expect(taken.newEvents).toBe(bundle.new_events);
  }
}

async function chainedEvents({ db }: Facility, log: number, start: string): Promise<readonly EventRecord[]> {
  const rows = await db.selectFrom("event").selectAll().where("log", "=", log).orderBy("seq").execute();
  let prev = start;
  return rows.map((row) => {
    const open = {
      seq: row.seq,
      bootId: row.boot_id,
      monoMs: row.mono_ms,
      wallMs: row.wall_ms,
      student: row.student,
      kind: row.kind,
      body: JSON.parse(row.body),
      prev,
    };
    prev = eventHash(open);
    return { ...open, hash: prev };
  });
}

/** Made-up hashes in one of the two are all that may differ, and the stretch of a fact that two histories have alike. */
function withoutHashes(all: Awaited<ReturnType<typeof everything>>) {
  const bare = <T extends { readonly hash: string }>(rows: readonly T[]) =>
    rows.map(({ hash: _, ...row }) => row);
  const sorted = <T>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const tips = (all.receipts as readonly { terminal: TerminalId; seq: number }[]).map(
    ({ terminal, seq }) => ({ terminal, seq }),
  );
  return {
    ...all,
    events: sorted(bare(all.events)),
    works: sorted(bare(all.works)),
    settings: sorted(bare(all.settings)),
    receipts: sorted(tips),
  };
}
