import { type Profiler, Session } from "node:inspector";

/** What V8 counts: which blocks of which function ran since the last look. */
export interface Coverage {
  /** Looks: all blocks that have run since the look before, as `file:start:end`. */
  look(): ReadonlySet<string>;
  /** Looks, and gives those only that no look has seen before. */
  fresh(): ReadonlySet<string>;
  /** How many blocks all looks have seen. */
  known(): number;
  close(): void;
}

/** Our own rooms, and the parsers that stand in front of them. */
const looked =
  /\/(bundle|curriculum|facility|main|sandbox)\/[^?]*\.ts$|node_modules\/(yaml|age-encryption|csv-parse|acorn)\//;

/**
 * Feedback from V8's precise coverage of this thread, with blocks inside functions. One look takes about 5 ms,
 * whatever ran, so it is worth while after many inputs.
 */
export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const known = new Set<string>();

  function take(): readonly Profiler.ScriptCoverage[] {
    const taken: { scripts: readonly Profiler.ScriptCoverage[] | null } = { scripts: null };
    session.post("Profiler.takePreciseCoverage", (error, answer) => {
      if (error) throw error;
      taken.scripts = answer.result;
    });
    // A session of the own thread answers before `post` comes back; without that nothing here would be guided.
    if (taken.scripts === null) throw new Error("the inspector did not answer at once");
    return taken.scripts;
  }

  function look(): Set<string> {
    const blocks = new Set<string>();
    for (const { url, functions } of take()) {
      if (!looked.test(url) || url.includes("/tests/")) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) blocks.add(`${url}:${startOffset}:${endOffset}`);
        }
      }
    }
    return blocks;
  }

  return {
    look,
    fresh() {
      const blocks = look().difference(known);
      for (const block of blocks) known.add(block);
      return blocks;
    },
    known: () => known.size,
    close() {
      session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}
