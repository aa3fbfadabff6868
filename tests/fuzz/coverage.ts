import { type Profiler, Session } from "node:inspector";

/** What of the product's code has run, from V8's precise coverage of this thread. */
export interface Coverage {
  /**
   * Looks: the blocks that have run since the look before, each as `file:function@start`. A look takes about 5 ms,
   * whatever ran, so it is worth while after many inputs.
   */
  look(): ReadonlySet<string>;
  /** Looks, and gives those only that no look has seen before. */
  fresh(): ReadonlySet<string>;
  /** How many blocks all looks have seen. */
  known(): number;
}

/** Our own rooms, the parsers that stand in front of them, and what the fuzzer itself is tried on. */
function isLookedAt(url: string): boolean {
  if (/\/tests\//.test(url)) return url.endsWith("/tests/fuzz/planted.ts");
  if (/\/node_modules\//.test(url))
    return /\/node_modules\/(acorn|age-encryption|csv-parse|yaml)\//.test(url);
  return /\/(bundle|curriculum|facility|main|sandbox)\/.*\.ts$/.test(url);
}

let session: Session | null = null;

/** One for the whole thread, and never stopped: what V8 compiled in between would not be counted again. */
function profiler(): Session {
  if (session !== null) return session;
  session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return session;
}

/** Counts from now on. */
export function startCoverage(): Coverage {
  const counter = profiler();
  const known = new Set<string>();
  const starts = new Map<string, Set<number>>();

  function take(): readonly Profiler.ScriptCoverage[] {
    const taken: { scripts: readonly Profiler.ScriptCoverage[] | null } = { scripts: null };
    counter.post("Profiler.takePreciseCoverage", (error, answer) => {
      if (error) throw error;
      taken.scripts = answer.result;
    });
    // A session of the own thread answers before `post` comes back; without that nothing here would be guided.
    if (taken.scripts === null) throw new Error("the inspector did not answer at once");
    return taken.scripts;
  }

  /**
   * V8 leaves out a block that ran just as often as what is around it, so one look's list of blocks says little.
   * Where blocks start is remembered from all looks, and each start is looked up in the innermost block around it.
   */
  function blocksOf(name: string, ranges: readonly Profiler.CoverageRange[]): readonly string[] {
    const here = starts.get(name) ?? new Set();
    starts.set(name, here);
    for (const { startOffset } of ranges) here.add(startOffset);
    return [...here].flatMap((start) => {
      // The outer ones come first.
      const around = ranges.findLast(
        ({ startOffset, endOffset }) => startOffset <= start && start < endOffset,
      );
      return around !== undefined && around.count > 0 ? `${name}@${start}` : [];
    });
  }

  function look(): Set<string> {
    const looked = take().filter(({ url }) => isLookedAt(url));
    return new Set(
      looked.flatMap(({ url, functions }) =>
        functions.flatMap(({ ranges }) => blocksOf(`${url}:${ranges[0]?.startOffset}`, ranges)),
      ),
    );
  }

  // What ran before.
  take();
  return {
    look,
    fresh() {
      const blocks = look().difference(known);
      for (const block of blocks) known.add(block);
      return blocks;
    },
    known: () => known.size,
  };
}
