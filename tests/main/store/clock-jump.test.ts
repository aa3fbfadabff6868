import { expect, test } from "vitest";
import { eventHash } from "../../../bundle/event.ts";
import { makeBootId } from "../../../bundle/fresh.ts";
import { openLog } from "../../../main/store/log.ts";
import { handClock } from "../../support/clock.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const minute = 60_000;
const signedIn = { kind: "signedIn", body: {} } as const;

async function started() {
  const store = await storeIn(temporaryFolder());
  const jumps = () =>
    [...store.log.read(1, store.log.last())]
      .filter(({ kind }) => kind === "clockJumped")
      .map(({ body }) => body);
  return { ...store, jumps };
}

test("a clock that is moved while the program runs is told once, before the next fact", async () => {
  const { clock, jumps, log } = await started();
  log.append(signedIn, null);
  clock.pass(10 * minute);
  clock.setWall(clock.wallMs() - 90 * minute);
  log.append(signedIn, null);
  clock.pass(minute);
  log.append(signedIn, null);
  expect(jumps()).toEqual([{ byMs: -90 * minute, found: "running" }]);
  const events = [...log.read(1, log.last())];
  expect(events.map(({ kind }) => kind)).toEqual(["signedIn", "clockJumped", "signedIn", "signedIn"]);
  for (const event of events) expect(event.hash).toBe(eventHash(event));
});

test("up to a minute is no jump; one that creeps past it is", async () => {
  const { clock, jumps, log } = await started();
  for (const offset of [40_000, -20_000, 40_000]) {
    clock.setWall(clock.wallMs() + offset);
    log.append(signedIn, null);
  }
  expect(jumps()).toEqual([]);
  clock.setWall(clock.wallMs() + 1);
  log.append(signedIn, null);
  expect(jumps()).toEqual([{ byMs: 60_001, found: "running" }]);
});

test("a start with a clock before the newest event is told; one after a long pause is not", async () => {
  const { clock, db, identity, log } = await started();
  log.append(signedIn, null);
  const startedAgain = (wallMs: number) => {
    const later = handClock();
    later.setWall(wallMs);
    const again = openLog(db, [identity.id], makeBootId(), later);
    again.append(signedIn, null);
    return [...again.read(1, again.last())]
      .map(({ kind, body }) => (kind === "clockJumped" ? body : kind))
      .slice(1);
  };
  const newest = clock.wallMs();
  expect(startedAgain(newest + 365 * 24 * 60 * minute)).toEqual(["signedIn"]);
  expect(startedAgain(newest)).toEqual([
    "signedIn",
    { byMs: -365 * 24 * 60 * minute, found: "off" },
    "signedIn",
  ]);
});
