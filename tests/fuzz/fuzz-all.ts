import type { Tally } from "./loop.ts";
import type { Finding, Target } from "./target.ts";
import { runWatched } from "./watched.ts";

/** How many different causes of each kind were found. */
interface Found {
  readonly crashes: number;
  readonly hangs: number;
  /** What was altered or made up, and taken all the same; also what was taken and cannot be used. */
  readonly wrongAcceptances: number;
  readonly badRefusals: number;
}

export interface Report extends Found {
  readonly seed: number;
  readonly inputs: number;
  /** Blocks of code that no seed reached. */
  readonly newBlocks: number;
  readonly corpus: number;
  readonly targets: readonly (Omit<Tally, "findings"> & Found)[];
  readonly findings: readonly Finding[];
}

/** Of a target that never came to its end: what it did is not known. */
const unknown = { inputs: 0, seedBlocks: 0, newBlocks: 0, corpus: 0, outcomes: {} };

function countFound(findings: readonly Finding[]): Found {
  const count = (kind: Finding["kind"]) => findings.filter((found) => found.kind === kind).length;
  return {
    crashes: count("crash"),
    hangs: count("hang"),
    wrongAcceptances: count("wrongAcceptance"),
    badRefusals: count("badRefusal"),
  };
}

/** After a hang or the end of a thread a target goes on with another seed, so that one fault does not hide others. */
const mostRestarts = 3;

/** Shares `inputs` out among the targets, in proportion, each at least one batch; `atOnce` run beside each other. */
export async function fuzzAll(
  module: string,
  targets: readonly Target[],
  {
    inputs,
    seed,
    atOnce,
    tell,
  }: { inputs: number; seed: number; atOnce: number; tell: (line: string) => void },
): Promise<Report> {
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  // The slowest first, so that none is left over at the end.
  const waiting = targets.map((target) => ({
    name: target.name,
    inputs: Math.ceil((inputs * target.share) / shares),
  }));
  const tallies: Omit<Tally, "findings">[] = [];
  const findings: Finding[] = [];

  async function one(name: string, count: number): Promise<void> {
    for (let restart = 0; restart <= mostRestarts; restart++) {
      const done = await runWatched({ module, target: name, inputs: count, seed: seed + restart });
      if ("kind" in done) {
        findings.push(done);
        tell(`${name}: ${done.kind}: ${done.what}`);
        continue;
      }
      const { findings: found, ...tally } = done;
      tallies.push(tally);
      findings.push(...found);
      tell(
        `${name}: ${tally.inputs} inputs, ${tally.newBlocks} new blocks, corpus ${tally.corpus}, ${found.length} findings`,
      );
      return;
    }
  }

  const lanes = Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await one(next.name, next.inputs);
  });
  await Promise.all(lanes);
  const sum = (of: (tally: Omit<Tally, "findings">) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const each = targets.map(({ name }) => {
    const tally = tallies.find(({ target }) => target === name) ?? { target: name, ...unknown };
    return { ...tally, ...countFound(findings.filter(({ target }) => target === name)) };
  });
  return {
    seed,
    inputs: sum((tally) => tally.inputs),
    newBlocks: sum((tally) => tally.newBlocks),
    corpus: sum((tally) => tally.corpus),
    ...countFound(findings),
    targets: each.sort((a, b) => (a.target < b.target ? -1 : 1)),
    findings,
  };
}
