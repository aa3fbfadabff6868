import type { Tally } from "./loop.ts";
import type { Finding, Target } from "./target.ts";
import { runWatched } from "./watched.ts";

export interface Report {
  readonly seed: number;
  readonly inputs: number;
  /** Blocks of code that no seed reached. */
  readonly newBlocks: number;
  readonly corpus: number;
  readonly crashes: number;
  readonly hangs: number;
  readonly wrongAcceptances: number;
  readonly badRefusals: number;
  readonly targets: readonly Omit<Tally, "findings">[];
  readonly findings: readonly Finding[];
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
  const count = (kind: Finding["kind"]) => findings.filter((found) => found.kind === kind).length;
  return {
    seed,
    inputs: sum((tally) => tally.inputs),
    newBlocks: sum((tally) => tally.newBlocks),
    corpus: sum((tally) => tally.corpus),
    crashes: count("crash"),
    hangs: count("hang"),
    wrongAcceptances: count("wrongAcceptance"),
    badRefusals: count("badRefusal"),
    targets: tallies.sort((a, b) => (a.target < b.target ? -1 : 1)),
    findings,
  };
}
