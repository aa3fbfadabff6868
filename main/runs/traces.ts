import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Grader, Tracing } from "../../sandbox/grader.ts";
import type { Ran, Trace, Untraced } from "../../sandbox/steps/trace.ts";
import type { Language } from "../../sandbox/words/say.ts";
import type { Runs } from "./runs.ts";

/** The one program that is being followed at this terminal. */
export type Traces = ReturnType<typeof createTraces>;

/**
 * Follows one program at a time. Another one, a run, a check and leaving end it: whoever asks for those has no use for it,
 * and must not wait for it. Whoever still waits for it hears that it was stopped.
 */
export function createTraces({ trace, runs }: Pick<Grader, "trace"> & { runs: Pick<Runs, "end"> }) {
  let turn = 0;
  let present: Tracing | null = null;

  function end(): void {
    // One that waits for its turn must not begin after this.
    turn += 1;
    present?.stop();
    present = null;
  }

  return {
    end,
    async start(files: SourceFiles, ran: Ran, language: Language): Promise<Trace | Untraced> {
      end();
      const mine = turn;
      // A run that waits for a line or a call would keep the worker for ever.
      await runs.end("other");
      if (turn !== mine) return { kind: "stopped" };
      const tracing = trace(files, ran, { language });
      present = tracing;
      try {
        return await tracing.traced;
      } finally {
        if (present === tracing) present = null;
      }
    },
  };
}
