import type { Facility } from "../../facility/facility.ts";
import { findMachines } from "../../facility/machines.ts";
import { findGaps, receiptsOf } from "../../facility/receipts.ts";
import { makeReport } from "../../facility/report.ts";

const sorted = <T extends object>(rows: readonly T[]): readonly T[] =>
  rows
    .map((row) => ({ row, key: JSON.stringify(row, Object.keys(row).sort()) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);

/**
 * All that a facility keeps and says of its events, but for the times and names of collections, and for how histories
 * are cut into stretches: a stretch's random number becomes its terminal, and a pointer to an event what it points to.
 */
export async function everything(facility: Facility) {
  const { db, id } = facility;
  const logs = new Map(
    (await db.selectFrom("log").select(["no", "terminal"]).execute()).map((row) => [row.no, row.terminal]),
  );
  const named = async <T extends { log: number }>(query: { execute(): Promise<T[]> }) =>
    sorted((await query.execute()).map(({ log, ...row }) => ({ terminal: logs.get(log), ...row })));
  const attempts = await db.selectFrom("attempt").selectAll().execute();
  const progress = await db.selectFrom("progress").selectAll().execute();
  const report = await makeReport(facility);
  if (!report.ok) throw new Error(report.refusal.sentence);
  const events = await named(db.selectFrom("event").selectAll());
  return {
    events: events.toSorted(
      (a, b) =>
        Number((a.terminal ?? "") > (b.terminal ?? "")) - Number((a.terminal ?? "") < (b.terminal ?? "")) ||
        a.seq - b.seq,
    ),
    attempts: await named(db.selectFrom("attempt").selectAll()),
    hints: await named(db.selectFrom("hint").selectAll()),
    questions: await named(db.selectFrom("question").selectAll()),
    renewals: await named(db.selectFrom("renewal").selectAll()),
    works: await named(db.selectFrom("work").selectAll()),
    settings: await named(db.selectFrom("setting").selectAll()),
    opened: sorted(await db.selectFrom("opened").selectAll().execute()),
    withdrawn: sorted(await db.selectFrom("question_withdrawn").selectAll().execute()),
    reads: sorted(await db.selectFrom("feedback_read").selectAll().execute()),
    progress: sorted(
      progress.map(({ passed_log, passed_seq, ...row }) => {
        const pass = attempts.find(({ log, seq }) => log === passed_log && seq === passed_seq);
        return { ...row, passed: pass && { ...pass, log: logs.get(pass.log) } };
      }),
    ),
    terminals: sorted(await db.selectFrom("terminal").select(["id", "two_histories"]).execute()),
    receipts: await receiptsOf(db, id),
    gaps: await findGaps(db, id),
    machines: await findMachines(db, id),
    report: { ...report.value, lastCollectedMs: null },
  };
}
