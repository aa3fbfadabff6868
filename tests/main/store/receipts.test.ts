import { expect, test } from "vitest";
import { makeStudentId } from "../../../bundle/fresh.ts";
import { renewIdentity } from "../../../main/identity.ts";
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
