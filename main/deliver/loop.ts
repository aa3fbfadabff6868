import { setTimeout as sleep } from "node:timers/promises";
import type { FacilityStore } from "../store/facility.ts";
import { backOffMs, firstMs, restMs } from "./back-off.ts";
import type { Delivery } from "./delivery.ts";

export interface DeliveryLoop {
  /** Breaks off what is under way and waits until it has ended. */
  stop(): Promise<void>;
}

interface Needs {
  readonly delivery: Delivery;
  readonly facility: FacilityStore;
  readonly reportFault: (call: string, error: unknown) => void;
  /** From 0 to 1. */
  readonly random?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const waitUnnoticed = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal, ref: false });

/** Delivers for as long as the program runs, without anybody's doing. Nothing where the policy names no place. */
export function startDelivery({
  delivery,
  facility,
  reportFault,
  random = Math.random,
  wait = waitUnnoticed,
}: Needs): DeliveryLoop {
  const abort = new AbortController();
  const { signal } = abort;
  const reported = (error: unknown) => {
    if (!signal.aborted) reportFault("delivery", error);
    return { isWell: false, afterMs: 0 };
  };
  const run = async () => {
    let failures = 0;
    let waitMs = firstMs(random());
    while (!signal.aborted) {
      await wait(waitMs, signal);
      const known = facility.get();
      // A bug of ours must not end deliveries for good: it is reported, and tried again as seldom as anything that fails.
      const { afterMs, isWell } = known ? await delivery.round(known, signal).catch(reported) : well;
      failures = isWell ? 0 : failures + 1;
      waitMs = isWell ? restMs(random()) : backOffMs(failures, random(), afterMs);
    }
  };
  const ended = delivery.states().length === 0 ? Promise.resolve() : run().catch(reported);
  return {
    async stop() {
      abort.abort();
      await ended;
    },
  };
}

const well = { isWell: true, afterMs: 0 };
