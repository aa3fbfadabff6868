import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { ByteSource } from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { Facility } from "../../facility/facility.ts";
import { readKeys } from "../../facility/facility.ts";
import { takeBundle } from "../../facility/take.ts";
import { bundleOf, history } from "../bundle/sample.ts";
import { inFiles } from "./databases.ts";
import { attempted, freshFacility, hintOpened, nowMs } from "./sample.ts";
import { makeTerminal } from "./terminal.ts";

/** More events than are stored with one statement, and more text than comes out of decompression at once. */
async function longBundle(facility: Facility) {
  const seat = await makeTerminal(facility, "Seat 4");
  const facts = Array.from({ length: 1300 }, (_, at) =>
    at % 10 === 0 ? hintOpened("total") : attempted("total", at, at % 7 === 0 ? "passed" : "failed"),
  );
  const events = history(seat.terminal.id, facts, { student: makeStudentId() });
  const bytes = await bundleOf(seat, events);
  /** A stick, which takes its time. */
  async function* read(from: number, to: number) {
    for (let at = from; at < to; at += 8192) {
      await pause(1);
      yield bytes.subarray(at, Math.min(at + 8192, to));
    }
  }
  const source: ByteSource = { length: bytes.length, read };
  return { events, source };
}

async function take(facility: Facility, source: ByteSource) {
  const keys = await readKeys(facility.folder);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  return takeBundle(facility, keys.value, { source, name: "a.foothold" }, nowMs);
}

test("of a long bundle each event is kept once, as it was sent", async () => {
  const { facility } = await freshFacility();
  const { events, source } = await longBundle(facility);
  expect(await take(facility, source)).toMatchObject({ ok: true, value: { newEvents: 1300 } });
  const kept = await facility.db.selectFrom("event").select(["seq", "body", "hash"]).orderBy("seq").execute();
  expect(kept).toEqual(events.map(({ seq, body, hash }) => ({ seq, body: canonicalJson(body), hash })));
  const progress = await facility.db.selectFrom("progress").select(["attempts", "step"]).execute();
  expect(progress).toMatchObject([{ attempts: 1170 }]);
});

test("a database that fails while the next events are read ahead keeps nothing, and its error is told", async () => {
  const { facility } = await freshFacility();
  const { source } = await longBundle(facility);
  const refusing = inFiles
    ? "create trigger planted before insert on event when new.seq = 7 begin select raise(abort, 'planted'); end"
    : "alter table event add constraint planted check (seq <> 7)";
  await sql.raw(refusing).execute(facility.db);
  await expect(take(facility, source)).rejects.toThrow("planted");
  for (const table of ["event", "log", "attempt", "tally", "bundle"] as const)
    expect(await facility.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
});
