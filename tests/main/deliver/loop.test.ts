import { expect, test } from "vitest";
import type { Delivery } from "../../../main/deliver/delivery.ts";
import { startDelivery } from "../../../main/deliver/loop.ts";
import { provision } from "../../../main/provision.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

type Round = Awaited<ReturnType<Delivery["round"]>>;

/** A loop whose rounds come out as listed and whose waits are over at once, until the list is at its end. */
async function runLoop(rounds: readonly (Round | Error)[], places = 1) {
  const store = await storeIn(temporaryFolder());
  provision(store, (await makeProvisioning()).provisioning);
  const waits: number[] = [];
  const faults: unknown[] = [];
  const ended = Promise.withResolvers<void>();
  const left = [...rounds];
  const loop = startDelivery({
    facility: store.facility,
    random: () => 1,
    reportFault: (_, error) => faults.push(error),
    delivery: {
      states: () => Array.from({ length: places }, () => ({ place: "/share", kind: "waiting" as const })),
      deliver: () => Promise.reject(new Error("nobody asked")),
      round: async () => {
        const next = left.shift();
        if (next instanceof Error || next === undefined) throw next;
        return next;
      },
    },
    wait: (ms, signal) => {
      waits.push(ms / 60_000);
      if (left.length > 0) return Promise.resolve();
      ended.resolve();
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  });
  if (places > 0) await ended.promise;
  await loop.stop();
  return { waits, faults };
}

const well = { isWell: true, afterMs: 0 };
const bad = { isWell: false, afterMs: 0 };

test("failures are spaced out, and one success begins anew", async () => {
  const { faults, waits } = await runLoop([bad, bad, bad, well, bad, { ...bad, afterMs: 1_200_000 }]);
  // First soon after the start, then by the back-off (1, 2, 4), the rest when all is well, 1 again, and what was asked for.
  expect(waits).toEqual([1.25, 1, 2, 4, 18.75, 1, 20]);
  expect(faults).toEqual([]);
});

test("a bug of ours is reported, and does not end deliveries", async () => {
  const bug = new Error("a bug");
  const { faults, waits } = await runLoop([bug, well]);
  expect([faults, waits]).toEqual([[bug], [1.25, 1, 18.75]]);
});

test("a terminal whose policy names no place does nothing", async () => {
  expect(await runLoop([], 0)).toEqual({ waits: [], faults: [] });
});
