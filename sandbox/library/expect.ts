import { shortenTogether } from "../difference.ts";
import type { Difference, Failure, Relation } from "./facts.ts";
import { AssertionFailure, CheckMistake, type MissingExport } from "./failure.ts";
import { inspect, valueStyle } from "./inspect.ts";
import type { Matcher } from "./matchers.ts";
import type { Membrane } from "./membrane.ts";
import type { Current } from "./suite.ts";

export interface ExpectOptions {
  readonly membrane: Membrane;
  readonly matchers: Record<string, Matcher>;
  /** What `expect` has beside being called: `expect.any` and its kin. */
  readonly standIns: Record<string, unknown>;
  readonly current: () => Current | null;
  /** Where two values differ that a matcher of this name found to be different. */
  readonly differ: (matcher: string, actual: unknown, expected: unknown) => Difference | null;
  /** What stands for an export that is not there. */
  readonly missing: WeakMap<object, MissingExport>;
}

/** Of a longer value a part is told, around the first difference. */
const tellChars = 4_000;

/** `expect(value, sentence?)`. The sentence is the author's own, said before anything else when it does not hold. */
export function createExpect(options: ExpectOptions) {
  const { membrane, matchers } = options;

  function settle(
    name: string,
    negated: boolean,
    sentence: string | null,
    actual: unknown,
    args: unknown[],
  ): void {
    const matcher = matchers[name];
    if (matcher === undefined) throw new CheckMistake(`there is no matcher ${name}`);
    membrane.sync();
    const finding = matcher(actual, ...args);
    if (finding.pass !== negated) return;
    const judged = "actual" in finding ? finding.actual : actual;
    const last = membrane.calls.last;
    const call =
      finding.words === undefined
        ? toldBy(judged, actual)
        : last && { text: last.text, relation: "last" as const };
    const wish =
      finding.words?.[negated ? 1 : 0] ?? ("expected" in finding ? describe(finding.expected) : null);
    const came = finding.actualText ?? describe(judged);
    const [expected, given] =
      wish === null ? [null, came.slice(0, tellChars)] : shortenTogether(wish, came, tellChars);
    const failure: Failure = {
      kind: "expectation",
      matcher: name,
      negated,
      sentence,
      subject: finding.subject ?? null,
      expected,
      actual: given,
      call: call?.text ?? null,
      relation: call?.relation ?? null,
      difference: null,
    };
    // Kept at once: the program may catch the throw, if this ran inside a callback that it was given.
    const current = options.current();
    if (current !== null && current.failure === null) {
      current.failure = failure;
      // Only then, because a getter or a Proxy of the program may throw or never come back.
      const difference =
        negated || !("expected" in finding) ? null : tryDifference(name, judged, finding.expected);
      current.failure = { ...failure, difference };
    }
    throw new AssertionFailure("A check did not pass.");
  }

  function tryDifference(matcher: string, actual: unknown, expected: unknown): Difference | null {
    try {
      return options.differ(matcher, actual, expected);
    } catch {
      return null;
    }
  }

  function describe(value: unknown): string {
    const isClass = typeof value === "function" && "prototype" in value;
    return isClass ? String(Reflect.get(value, "name")) : inspect(value, membrane.lens, valueStyle);
  }

  /** The call that the judged value came from, or else the last one. */
  function toldBy(judged: unknown, given: unknown): { text: string; relation: Relation } | null {
    const { calls } = membrane;
    const gave = calls.thatGave(judged) ?? calls.thatGave(given);
    if (gave !== undefined && (gave === calls.last || Object(given) === given)) {
      return { text: gave.text, relation: "gave" };
    }
    const took = Object(given) === given ? calls.thatTook(given) : undefined;
    if (took !== undefined) return { text: took.text, relation: "took" };
    return calls.last === undefined ? null : { text: calls.last.text, relation: "last" };
  }

  /** What `expect` gives, made once for all: a check may expect thousands of times. */
  class Expectation {
    readonly actual: unknown;
    readonly negated: boolean;
    readonly sentence: string | null;

    constructor(actual: unknown, negated: boolean, sentence: string | null) {
      this.actual = actual;
      this.negated = negated;
      this.sentence = sentence;
    }

    get not(): Expectation {
      return new Expectation(this.actual, !this.negated, this.sentence);
    }

    get resolves(): LaterExpectation {
      return new LaterExpectation(this, false);
    }

    get rejects(): LaterExpectation {
      return new LaterExpectation(this, true);
    }
  }

  /** The same for what a promise comes to: every expectation is itself a promise. */
  class LaterExpectation {
    readonly about: Expectation;
    readonly rejects: boolean;

    constructor(about: Expectation, rejects: boolean) {
      this.about = about;
      this.rejects = rejects;
    }

    get not(): LaterExpectation {
      return new LaterExpectation(this.about.not, this.rejects);
    }
  }

  async function settleLater(
    { about, rejects }: LaterExpectation,
    name: string,
    args: unknown[],
  ): Promise<void> {
    const { actual, negated, sentence } = about;
    const promise: unknown = typeof actual === "function" ? Reflect.apply(actual, undefined, []) : actual;
    const outcome = await Promise.resolve(promise).then(
      (value) => ({ rejected: false, value }),
      (reason: unknown) => ({ rejected: true, value: reason }),
    );
    if (outcome.rejected && !rejects) throw outcome.value;
    // A promise that was kept is what a throw that did not come is for a call.
    if (!outcome.rejected && rejects) settle("toThrow", false, sentence, () => outcome.value, args);
    settle(rejects && name === "toThrow" ? "rejectedWith" : name, negated, sentence, outcome.value, args);
  }

  for (const name of Object.keys(matchers)) {
    Reflect.set(Expectation.prototype, name, function (this: Expectation, ...args: unknown[]) {
      settle(name, this.negated, this.sentence, this.actual, args);
    });
    Reflect.set(LaterExpectation.prototype, name, function (this: LaterExpectation, ...args: unknown[]) {
      return settleLater(this, name, args);
    });
  }

  const expect = (actual: unknown, sentence?: unknown) => {
    if (isObjectLike(actual)) {
      const missing = options.missing.get(actual);
      if (missing !== undefined) throw missing;
    }
    const current = options.current();
    if (current !== null) current.expectations++;
    return new Expectation(actual, false, typeof sentence === "string" ? sentence : null);
  };
  return Object.assign(expect, options.standIns);
}

function isObjectLike(value: unknown): value is object {
  return Object(value) === value;
}
