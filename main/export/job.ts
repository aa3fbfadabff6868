import type { Refusal, Result } from "../../bundle/std.ts";
import { refuse } from "../../bundle/std.ts";
import type { CarryProgress, CarryStep } from "../carrying.ts";

/** What whoever carries is given. */
export interface Job {
  readonly signal: AbortSignal;
  tell(step: CarryStep): void;
}

/** The one thing at a time that staff have asked for. */
export interface Jobs {
  /** Refuses while another runs. */
  run<T>(body: (job: Job) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>>;
  progress(): CarryProgress;
  /** Asks the running one to give up, and waits until it has come to its end. */
  cancel(): Promise<void>;
}

export function openJobs(): Jobs {
  let step: CarryProgress = { kind: "idle" };
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;
  return {
    async run(body) {
      if (running) return busy;
      const abort = new AbortController();
      const tell = (next: CarryStep) => {
        step = next;
      };
      const ended = body({ signal: abort.signal, tell });
      running = { abort, ended };
      try {
        return await ended;
      } finally {
        running = null;
        step = { kind: "idle" };
      }
    },
    progress: () => step,
    async cancel() {
      running?.abort.abort();
      await running?.ended.catch(() => {});
    },
  };
}

/** For what nobody waits for. */
export const quietJob = (signal: AbortSignal): Job => ({ signal, tell: () => {} });

const busy = refuse(
  "busy",
  "Something is being written or read at this moment, so this was not begun. Wait until that is done, then try again.",
);
