import { expect, test } from "vitest";
import { waitAfter } from "../../../main/store/throttle.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const minute = 60_000;

test("mistypes cost nothing, guesses cost more each time, up to a quarter of an hour", () => {
  const waits = Array.from({ length: 13 }, (_, failures) => waitAfter(failures) / 1000);
  expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

test("the wait survives a restart, ends by time, and is forgotten after a right try", async () => {
  const folder = temporaryFolder();
  const before = await storeIn(folder);
  for (let i = 0; i < 4; i++) before.throttle.begin("staff", before.clock.wallMs());
  before.close();
  const { clock, throttle } = await storeIn(folder);
  expect(throttle.waitMs("staff", clock.wallMs())).toBe(10_000);
  expect(throttle.waitMs("somebody else", clock.wallMs())).toBe(0);
  clock.pass(10_000);
  expect(throttle.waitMs("staff", clock.wallMs())).toBe(0);
  throttle.clear("staff");
  throttle.begin("staff", clock.wallMs());
  expect(throttle.waitMs("staff", clock.wallMs())).toBe(0);
});

test("a clock that was set back makes nobody wait longer than the failures earn", async () => {
  const { clock, throttle } = await storeIn(temporaryFolder());
  for (let i = 0; i < 20; i++) throttle.begin("staff", clock.wallMs());
  clock.setWall(0);
  expect(throttle.waitMs("staff", clock.wallMs())).toBe(15 * minute);
});
