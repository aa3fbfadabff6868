import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Refusal } from "../bundle/std.ts";
import type { ReturnMade } from "./return.ts";
import type { ReturnTiming } from "./return-timing.ts";

export type ReturnNews =
  | { readonly kind: "returnMade"; readonly made: ReturnMade }
  | { readonly kind: "returnTrouble"; readonly refusal: Refusal };

export interface ReturnMaker {
  /** Finishes the return in hand. */
  end(): Promise<void>;
}

/**
 * Left alone, V8 collects garbage as late as the machine's memory lets it. A thousand terminals and students with 60
 * exercises each need less than 48 MiB.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/**
 * Makes a return anew, in a thread of its own, after what terminals are to be told has changed, whoever changed it. A bug
 * there goes to `onFault`, and the thread is begun again after the timing's rest.
 */
export function startReturnMaker(
  folder: string,
  timing: ReturnTiming,
  tell: (news: ReturnNews) => void,
  onFault: (error: unknown) => void,
): ReturnMaker {
  let isEnding = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let worker: Worker | null = null;
  function hire(): void {
    const hired = new Worker(join(import.meta.dirname, "serve-return-worker.ts"), {
      workerData: { folder, timing },
      resourceLimits,
    });
    worker = hired;
    hired.on("message", tell);
    hired.on("error", onFault);
    hired.on("exit", () => {
      worker = null;
      if (!isEnding) again = setTimeout(hire, timing.leastRestMs);
    });
  }
  hire();
  return {
    async end() {
      isEnding = true;
      clearTimeout(again);
      if (worker === null) return;
      const exit = once(worker, "exit");
      worker.postMessage("end");
      await exit;
    },
  };
}
