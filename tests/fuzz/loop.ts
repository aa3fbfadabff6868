import { causeOf, checkInput } from "./check-input.ts";
import { startCoverage } from "./coverage.ts";
import { seededRandom } from "./random.ts";
import { shrink } from "./shrink.ts";
import type { Finding, Opened, Target } from "./target.ts";

/** Inputs between two looks at the coverage: a look costs as much as some ten to a hundred inputs. */
const batch = 48;
const largestInput = 1 << 20;

export interface Tally {
  readonly target: string;
  readonly inputs: number;
  /** Blocks of the product's code that the seeds reach, and those that only made inputs reach. */
  readonly seedBlocks: number;
  readonly newBlocks: number;
  readonly corpus: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface Watch {
  /** Told before each input, so that one that never comes back is known. */
  before(input: Buffer): void;
}

/**
 * Puts `inputs` inputs through a target: its seeds, then what mutation makes of the corpus, which grows by every
 * input that reaches code, or a kind of refusal, that none reached before. The same seed gives the same inputs, as long as the code is the same.
 */
export async function fuzz(target: Target, inputs: number, seed: number, watch: Watch): Promise<Tally> {
  const opened = await target.open();
  try {
    return await loop(target.name, opened, inputs, seed, watch);
  } finally {
    await opened.close?.();
  }
}

async function loop(
  name: string,
  opened: Opened<unknown>,
  inputs: number,
  seed: number,
  watch: Watch,
): Promise<Tally> {
  const random = seededRandom(seed);
  const corpus: Buffer[] = [];
  const outcomes: Record<string, number> = {};
  const findings = new Map<string, Finding>();
  let done = 0;

  /** True if the outcome was never seen before. */
  async function check(input: Buffer): Promise<boolean> {
    watch.before(input);
    const { outcome, finding } = await checkInput(opened, input);
    done++;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (finding !== null && !findings.has(causeOf(finding))) {
      findings.set(causeOf(finding), { target: name, ...(await shrink(opened, finding, watch)) });
    }
    return outcomes[outcome] === 1;
  }

  /** The newest lead furthest, so they are taken more often. */
  const pick = () => random.pick(random.chance(0.3) ? corpus.slice(-8) : corpus);

  const coverage = startCoverage();
  async function again(input: Buffer): Promise<ReadonlySet<string>> {
    watch.before(input);
    await checkInput(opened, input);
    return coverage.look();
  }
  for (const input of opened.seeds) {
    await check(input);
    corpus.push(input);
  }
  coverage.fresh();
  const seedBlocks = coverage.known();
  while (done < inputs) {
    const tried: Buffer[] = [];
    while (tried.length < batch && done < inputs) {
      const input = (await opened.mutate(pick(), random, random.pick(corpus))).subarray(0, largestInput);
      const isNew = await check(input);
      if (isNew) corpus.push(input);
      else tried.push(input);
    }
    corpus.push(...(await whichReached(coverage.fresh(), tried, again)));
  }
  const newBlocks = coverage.known() - seedBlocks;
  return {
    target: name,
    inputs: done,
    seedBlocks,
    newBlocks,
    corpus: corpus.length,
    outcomes,
    findings: [...findings.values()],
  };
}

/** Of the inputs of one batch those that first reached one of `blocks`. Runs them again, one at a time. */
async function whichReached(
  blocks: ReadonlySet<string>,
  tried: readonly Buffer[],
  again: (input: Buffer) => Promise<ReadonlySet<string>>,
): Promise<readonly Buffer[]> {
  const found: Buffer[] = [];
  let missing = blocks;
  for (const input of tried) {
    if (missing.size === 0) break;
    const left = missing.difference(await again(input));
    if (left.size < missing.size) found.push(input);
    missing = left;
  }
  return found;
}
