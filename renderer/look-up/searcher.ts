import type { Answer, Call, Language } from "../../main/contract.ts";
import type { FoundGroup } from "./finding.ts";
import type { Filter } from "./groups.ts";

export type ToWorker =
  | { readonly kind: "open"; readonly json: string }
  | { readonly kind: "find"; readonly number: number; readonly query: string; readonly filter: Filter };
export type FromWorker =
  | { readonly kind: "opened" }
  | { readonly kind: "found"; readonly number: number; readonly groups: readonly FoundGroup[] };

/** A course that can be searched. It lives in a worker, which ends with `close`. */
export interface Searcher {
  /** `null`: another search was begun before this one was done, or it was closed. */
  find(query: string, filter: Filter): Promise<readonly FoundGroup[] | null>;
  close(): void;
}

export type Opened =
  Answer<"course:search"> extends infer A
    ? Extract<A, { ok: false }> | { readonly ok: true; readonly value: Searcher }
    : never;

/** Fetches what is needed for searching in a language and opens it. Rejects if the worker cannot be started. */
export async function openSearcher(call: Call, language: Language): Promise<Opened> {
  const answer = await call("course:search", { language });
  if (!answer.ok) return answer;
  const worker = new Worker(new URL("./find-worker.ts", import.meta.url), { type: "module", name: "search" });
  let latest = 0;
  let waiting: ((groups: readonly FoundGroup[] | null) => void) | null = null;
  await new Promise<void>((resolve, reject) => {
    worker.onerror = () => reject(new Error("the search could not be started"));
    worker.onmessage = () => resolve();
    say(worker, { kind: "open", json: answer.value.json });
  });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== "found" || data.number !== latest) return;
    waiting?.(data.groups);
    waiting = null;
  };
  return {
    ok: true,
    value: {
      find(query, filter) {
        waiting?.(null);
        latest += 1;
        return new Promise((resolve) => {
          waiting = resolve;
          say(worker, { kind: "find", number: latest, query, filter });
        });
      },
      close() {
        waiting?.(null);
        waiting = null;
        worker.terminate();
      },
    },
  };
}

const say = (worker: Worker, message: ToWorker) => worker.postMessage(message);
