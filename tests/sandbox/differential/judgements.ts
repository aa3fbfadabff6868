import fc from "fast-check";
import type { Workshop } from "../workshop.ts";
import { type Judgement, judgement } from "./matchers.ts";
import type { Reference } from "./reference.ts";
import { type Case, toldBySandbox } from "./told.ts";
import { shared, sharedNames } from "./values.ts";

const perCase = 50;

/** Where the sandbox judges otherwise than Jest, and why it should. `theirs` is what Jest said. */
const deliberate: readonly (readonly [reason: string, is: (one: Judgement, theirs: string) => boolean])[] = [
  [
    "Jest itself breaks on the value, and fails whatever was asked",
    (_, theirs) =>
      /aIterator\.next is not|reading 'cause'|Maximum call stack|PrettyFormatPluginError|read-only and non-configurable/.test(
        theirs,
      ),
  ],
  [
    "an object that only looks like a stand-in is none: a program could forge one",
    ({ actual, matcher }) => /asymmetricMatch/.test(actual + matcher),
  ],
  [
    "toContain does not ask an iterator that the program made: it could claim to hold anything",
    ({ actual, matcher }) =>
      /^toContain/.test(matcher) &&
      /^(?:count|args|new Bag|new String|\[0, 1\]\.values|\(\{ \*?\[Symbol\.iterator)|\.entries\(\)$/.test(
        actual,
      ),
  ],
  [
    "of a text or a number Jest looks only whether the property is there, whatever its value should be",
    ({ actual, matcher }) =>
      /^toHaveProperty\("a(?:\.0|\[0\])"/.test(matcher) ||
      (/^toHaveProperty/.test(matcher) && !/^(?:\(|\[|new |ring|pair|hid|args|extra|under)/.test(actual)),
  ],
  [
    "what type an object is of is told by its prototype: a constructor property can say anything",
    ({ actual, matcher }) => /Object\.create\(new|constructor: |__proto__: /.test(actual + matcher),
  ],
  [
    "null is what comes when the engine has no memory left for an error, so nothing is said by throwing it",
    ({ actual }) => /throw (?:null|undefined)/.test(actual),
  ],
  [
    "a thrown object without a message is told by what is in it",
    ({ actual, matcher }) => /throw (?:\{ a|new Point)/.test(actual) && /^toThrow/.test(matcher),
  ],
  [
    "what has no properties, such as {} or /x/, is part of its like only: to Jest it is part of anything",
    ({ matcher }) =>
      /^toMatchObject/.test(matcher) && /\{ {2}\}|\{\}|\/[xy]\/|new [NBS]|Object\(|\(\)$/.test(matcher),
  ],
  [
    "Jest forgets inside a Map or Set that an object can be walked through",
    ({ matcher }) => /^toMatchObject/.test(matcher) && /new (?:Map|Set).*Symbol\.iterator/.test(matcher),
  ],
];

export interface JudgementReport {
  readonly judged: number;
  /** How often both said yes: equality that is never met would agree as well. */
  readonly held: number;
  readonly explained: ReadonlyMap<string, number>;
  readonly disagreements: readonly string[];
}

/**
 * Lets both engines judge `count` expectations made from `seed`, each with its `.not`; the odd ones on values of the
 * program, which come through the membrane, the even ones on the checks' own.
 */
export async function compareJudgements(
  workshop: Workshop,
  reference: Reference,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<JudgementReport> {
  const all = fc.sample(judgement, { numRuns: count, seed });
  const explained = new Map<string, number>();
  const found: string[] = [];
  let held = 0;
  for (let first = 0; first < all.length; first += perCase) {
    const batch = all.slice(first, first + perCase);
    const given = caseOf(batch, first);
    const [verdict, theirs] = await Promise.all([
      workshop.verdict(given.checks, given.files),
      reference.tell(given),
    ]);
    const ours = toldBySandbox(verdict);
    if (ours.kind !== "ran" || theirs.checks.length !== ours.checks.length) {
      found.push(
        `${given.name}: sandbox ${ours.kind} ${JSON.stringify(verdict).slice(0, 300)}, V8 ${theirs.kind}`,
      );
      continue;
    }
    for (const [index, check] of ours.checks.entries()) {
      const one = batch[Math.floor(index / 2)];
      const other = theirs.checks[index];
      if (one === undefined || other === undefined) throw new Error("a check got lost");
      if (check.state === "passed") held++;
      if (check.state === other.state) continue;
      const reason = deliberate.find(([, is]) => is(one, other.why))?.[0];
      if (reason !== undefined) explained.set(reason, (explained.get(reason) ?? 0) + 1);
      else {
        const words = `sandbox ${check.state} (${check.why.slice(0, 200)}), V8 ${other.state} (${other.why.slice(0, 200)})`;
        found.push(`${check.path}: expect(${one.actual}).${one.matcher}: ${words}`);
      }
    }
  }
  return { judged: all.length, held, explained, disagreements: found };
}

function caseOf(batch: readonly Judgement[], first: number): Case {
  const values = batch.map(({ actual }) => `() => (${actual}),`);
  const tests = batch.flatMap(({ actual, matcher }, index) => {
    const value = index % 2 === 1 ? `make[${index}]()` : `(${actual})`;
    return ["", ".not"].map(
      (not) => `test("${first + index}${not}", () => { expect(${value})${not}.${matcher}; });`,
    );
  });
  return {
    name: `judgements from ${first}`,
    files: { "main.js": `${shared}export const make = [\n${values.join("\n")}\n];` },
    checks: `import { make, ${sharedNames} } from "./main.js";\n${tests.join("\n")}`,
  };
}
