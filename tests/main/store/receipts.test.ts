import { describe, expect, test } from "vitest";
import { makeStudentId } from "../../../bundle/fresh.ts";
import type { WallMs } from "../../../bundle/std.ts";
import { renewIdentity } from "../../../main/identity.ts";
import { openDeliveries } from "../../../main/store/deliveries.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const signedIn = { kind: "signedIn", body: {} } as const;

test("a receipt is taken for our own event only, and never backwards", async () => {
  const { identity, log, receipts } = await storeIn(temporaryFolder());
  const [first, second] = [log.append(signedIn, null), log.append(signedIn, null)];
  const terminal = identity.id;
  expect(receipts.newest(terminal)).toBeNull();
  expect(receipts.take({ terminal, seq: 2, hash: first.hash })).toBe("notOurs");
  expect(receipts.take({ terminal, seq: 3, hash: second.hash })).toBe("notOurs");
  expect(receipts.newest(terminal)).toBeNull();
  expect(receipts.take({ terminal, seq: 2, hash: second.hash })).toBe("taken");
  expect(receipts.take({ terminal, seq: 1, hash: first.hash })).toBe("known");
  expect(receipts.take({ terminal, seq: 2, hash: second.hash })).toBe("known");
  expect(receipts.newest(terminal)).toEqual({ terminal, seq: 2, hash: second.hash });
});

test("each log has its own: a machine's former identity is receipted too, another machine's is not", async () => {
  const folder = temporaryFolder();
  const before = await storeIn(folder);
  const old = before.log.append(signedIn, null);
  before.close();
  await renewIdentity(folder);
  const after = await storeIn(folder);
  const own = after.log.append(signedIn, null);
  const [former, present] = after.identities.all().map(({ id }) => id);
  if (!former || !present) throw new Error("no two identities");
  expect(after.receipts.take({ terminal: former, seq: 1, hash: own.hash })).toBe("notOurs");
  expect(after.receipts.take({ terminal: former, seq: 1, hash: old.hash })).toBe("taken");
  expect(after.receipts.newest(present)).toBeNull();
  const stranger = (await storeIn(temporaryFolder())).identity.id;
  expect(after.receipts.take({ terminal: stranger, seq: 1, hash: old.hash })).toBe("notOurs");
});

test("what waits is counted over all logs: until it is carried, and until a receipt confirms it", async () => {
  const folder = temporaryFolder();
  const before = await storeIn(folder);
  const student = makeStudentId();
  for (let i = 0; i < 5; i++) before.log.append(signedIn, student);
  before.log.append({ kind: "exportMade", body: { from: 1, to: 3, file: "a" } }, null);
  expect([before.waiting.toCarry(), before.waiting.toConfirm()]).toEqual([2, 5]);
  before.close();
  await renewIdentity(folder);

  // The new log's numbers begin at 1 again: the old export says nothing about them.
  const { log, receipts, waiting, identity } = await storeIn(folder);
  log.append(signedIn, student);
  log.append(signedIn, student);
  expect([waiting.toCarry(), waiting.toConfirm()]).toEqual([4, 7]);
  log.append({ kind: "delivered", body: { from: 1, to: 1, place: "https://server" } }, null);
  expect([waiting.toCarry(), waiting.toConfirm()]).toEqual([1, 7]);
  const [, second] = [...log.read(1, 2)];
  receipts.take({ terminal: identity.id, seq: 2, hash: second?.hash ?? "" });
  expect([waiting.toCarry(), waiting.toConfirm()]).toEqual([0, 5]);
});

describe("a facility that was set back to an older copy", () => {
  const at = (ms: number) => ms as WallMs;

  async function confirmed(givenMs?: WallMs) {
    const store = await storeIn(temporaryFolder());
    const terminal = store.identity.id;
    const events = [1, 2, 3, 4, 5].map(() => store.log.append(signedIn, makeStudentId()));
    const of = (seq: number) => ({ terminal, seq, hash: events[seq - 1]?.hash ?? "" });
    store.receipts.take(of(5), givenMs);
    store.log.append({ kind: "exportMade", body: { from: 1, to: 5, file: "a" } }, null);
    store.log.append({ kind: "delivered", body: { from: 1, to: 5, place: "https://server" } }, null);
    const delivered = () => openDeliveries(store.db).newest(() => true)?.to ?? null;
    return { ...store, terminal, of, delivered };
  }

  test("is heard over the network: what it lost waits again, and old exports say nothing any more", async () => {
    const { delivered, of, receipts, terminal, waiting } = await confirmed();
    expect([waiting.toCarry(), waiting.toConfirm(), delivered()]).toEqual([0, 0, 5]);
    expect(receipts.goBack(of(2), at(50))).toBe(true);
    expect(receipts.newest(terminal)).toEqual(of(2));
    expect([waiting.toCarry(), waiting.toConfirm(), delivered()]).toEqual([3, 3, null]);
    expect(receipts.goBack(of(2), at(60))).toBe(false);
    expect(receipts.goBack(of(4), at(60))).toBe(false);
    expect(receipts.newest(terminal)).toEqual(of(2));
    expect(receipts.goBack({ ...of(1), hash: "0".repeat(64) }, at(70))).toBe(true);
    expect(receipts.newest(terminal)).toBeNull();
  });

  test("is heard by a return that says less, or nothing, of what an earlier return confirmed", async () => {
    const some = await confirmed();
    expect(some.receipts.goBackTo([some.of(3)], at(1))).toBe(true);
    expect(some.receipts.newest(some.terminal)).toEqual(some.of(3));
    const nothing = await confirmed();
    expect(nothing.receipts.goBackTo([], at(1))).toBe(true);
    expect(nothing.receipts.newest(nothing.terminal)).toBeNull();
    const all = await confirmed();
    expect(all.receipts.goBackTo([all.of(1), all.of(5)], at(1))).toBe(false);
    expect([all.receipts.newest(all.terminal), all.waiting.toCarry()]).toEqual([all.of(5), 0]);
  });

  test("is not believed in where a return is older than what the network has confirmed since", async () => {
    const { of, receipts, terminal } = await confirmed(at(100));
    expect(receipts.goBackTo([of(3)], at(100))).toBe(false);
    expect(receipts.newest(terminal)).toEqual(of(5));
    expect(receipts.goBackTo([of(3)], at(101))).toBe(true);
    expect(receipts.newest(terminal)).toEqual(of(3));
  });

  test("and once a return has said the same as the network, the next return decides", async () => {
    const { of, receipts, terminal } = await confirmed(at(100));
    expect(receipts.take(of(5))).toBe("known");
    expect(receipts.goBackTo([of(3)], at(1))).toBe(true);
    expect(receipts.newest(terminal)).toEqual(of(3));
  });
});
