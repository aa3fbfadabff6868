import fc from "fast-check";
import { expect, test } from "vitest";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import { makeSigningKey, signerFromPem } from "../../bundle/keys.ts";
import { ok } from "../../bundle/std.ts";
import type { Facility } from "../../facility/facility.ts";
import { openIngest } from "../../facility/ingest.ts";
import type { Tables } from "../../facility/schema.ts";
import { inTransaction } from "../../facility/transaction.ts";
import { history, spelt } from "../bundle/sample.ts";
import { inFiles } from "./databases.ts";
import { everything } from "./everything.ts";
import { id, type RandomWork, randomWork } from "./random-work.ts";
import { attempted, freshFacility, hintOpened, nowMs } from "./sample.ts";

const signing_key = signerFromPem(makeSigningKey()).publicKey;

/** What taking a bundle does once its seal is opened, in runs of three events. */
async function take({ db, id: facility }: Facility, { terminal, events }: RandomWork["bundles"][number]) {
  const seen = { first_seen_ms: nowMs, last_seen_ms: nowMs, two_histories: 0, flagged: null };
  const row = { id: terminal, facility, name: "Seat", signing_key, recipient: null, ...seen };
  await inTransaction(db, async (transaction) => {
    await transaction
      .insertInto("terminal")
      .values(row)
      .onConflict((on) => on.column("id").doNothing())
      .execute();
    const ingest = await openIngest(transaction, { facility, terminal, receivedMs: nowMs });
    for (let from = 0; from < events.length; from += 3) await ingest.add(spelt(events.slice(from, from + 3)));
    return ok(await ingest.finish());
  });
}

const kept: readonly (keyof Tables)[] = [
  ...(["attempt", "hint", "tally", "progress", "opened", "work", "setting", "question"] as const),
  ...(["question_withdrawn", "feedback_read", "renewal", "clock", "event", "log", "terminal"] as const),
];

async function stateAfter(facility: Facility, bundles: RandomWork["bundles"]) {
  for (const table of kept) await facility.db.deleteFrom(table).execute();
  for (const bundle of bundles) await take(facility, bundle);
  return everything(facility);
}

/** Many transactions, one after the other: a busy machine may take its time. */
const patience = { timeout: 600_000 };

test(
  "whatever arrives in whatever order, cut in whatever way, the facility's state is the same",
  patience,
  async () => {
    const { facility } = await freshFacility();
    const orders = randomWork.chain((work) =>
      fc.record({
        one: fc.constant(work.bundles),
        // In another order, with some of it twice.
        other: fc
          .tuple(
            fc.shuffledSubarray([...work.bundles], { minLength: work.bundles.length }),
            fc.subarray([...work.bundles]),
          )
          .map(([all, again]) => [...all, ...again]),
        // Event by event, from the last to the first.
        single: fc.constant(
          work.bundles
            .flatMap(({ terminal, events }) => events.map((event) => ({ terminal, events: [event] })))
            .reverse(),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ one, other, single }) => {
        const state = await stateAfter(facility, one);
        expect(await stateAfter(facility, other)).toEqual(state);
        expect(await stateAfter(facility, single)).toEqual(state);
      }),
      { numRuns: inFiles ? 40 : 8 },
    );
  },
);

test("a pass that hangs in the air counts as helped only until it is known to be another copy's", async () => {
  const { facility } = await freshFacility();
  const { terminal, ours, theirs } = copiedAfterOne();
  const stateOf = async () => (await facility.db.selectFrom("progress").select("state").execute())[0]?.state;
  await take(facility, { terminal, events: ours });
  await take(facility, { terminal, events: theirs.slice(2) });
  expect(await stateOf()).toBe("helped");
  await take(facility, { terminal, events: theirs.slice(1, 2) });
  expect(await stateOf()).toBe("passed");
});

test("a bundle that goes on where another ended adds to what that one counted", async () => {
  const { facility } = await freshFacility();
  const terminal = id("t", "1") as TerminalId;
  const facts = [
    attempted("total", 1, "failed"),
    hintOpened("total"),
    attempted("total", 2, "passed"),
    attempted("total", 3, "passed"),
  ];
  const events = history(terminal, facts, { student: makeStudentId() });
  for (const event of events) await take(facility, { terminal, events: [event] });
  expect(await facility.db.selectFrom("log").select("to_seq").execute()).toEqual([{ to_seq: 4 }]);
  expect(await facility.db.selectFrom("progress").selectAll().execute()).toMatchObject([
    { attempts: 3, hints: 1, state: "helped", passed_seq: 3 },
  ]);
});

/** A hint on one copy of a disk, a pass without it on the other. */
function copiedAfterOne() {
  const terminal = id("t", "1") as TerminalId;
  const student = makeStudentId();
  const [first] = history(terminal, [{ kind: "signedIn", body: {} }], { student });
  if (first === undefined) throw new Error("no event");
  const after = { student, after: first };
  const ours = [first, ...history(terminal, [hintOpened("total")], after)];
  const facts = [{ kind: "signedIn", body: {} }, attempted("total", 1, "passed")];
  return { terminal, ours, theirs: [first, ...history(terminal, facts, after)] };
}
