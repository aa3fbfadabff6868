import { shortenTogether } from "../difference.ts";
import type { Difference, Failure, Relation, Words } from "./facts.ts";
import { AssertionFailure, CheckMistake, type MissingExport } from "./failure.ts";
import { inspect, valueStyle } from "./inspect.ts";
import { knownNames } from "./known-names.ts";
import type { Finding, Matcher } from "./matchers.ts";
import type { Membrane } from "./membrane.ts";
import { type OwnMatcherTools, ownMatchers } from "./own-matchers.ts";
import type { Current } from "./suite.ts";

export interface ExpectOptions {
  readonly membrane: Membrane;
  /** Those that the checks add are put in here. */
  readonly matchers: Record<string, Matcher>;
  /** What `expect` has beside being called: `expect.any` and its kin. */
  readonly standIns: Record<string, unknown> & { readonly not: object };
  /** What matchers of the checks' own are given to work with. */
  readonly own: OwnMatcherTools;
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

  function settle(about: About, name: string, args: unknown[]): void {
    const { actual } = about;
    const matcher = matchers[name];
    if (matcher === undefined) throw new CheckMistake(`there is no matcher ${name}`);
    const current = options.current();
    if (current !== null) current.expectations++;
    membrane.sync();
    judge(about, name, matcher(actual, ...args));
  }

  function judge({ actual, negated, sentence, soft }: About, name: string, finding: Finding): void {
    if (finding.pass !== negated && finding.unfit !== true) return;
    const judged = "actual" in finding ? finding.actual : actual;
    const last = membrane.calls.last;
    const call =
      finding.words === undefined
        ? toldBy(judged, actual)
        : last && { text: last.text, relation: "last" as const };
    const wish =
      finding.words?.[negated ? 1 : 0] ?? ("expected" in finding ? describe(finding.expected) : null);
    const came = finding.actualText ?? describe(judged);
    const [expected, given] = bothShort(wish, came);
    const failure: Failure = {
      kind: "expectation",
      matcher: name,
      negated,
      sentence: finding.message ?? sentence,
      subject: finding.subject ?? null,
      expected: finding.message === undefined ? expected : null,
      actual: finding.message === undefined ? given : null,
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
    if (soft && current !== null) return;
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
  class Expectation implements About {
    readonly actual: unknown;
    readonly negated: boolean;
    readonly sentence: string | null;
    readonly soft: boolean;

    constructor({ actual, negated, sentence, soft }: About) {
      this.actual = actual;
      this.negated = negated;
      this.sentence = sentence;
      this.soft = soft;
    }

    get not(): Expectation {
      return new Expectation({ ...about(this), negated: !this.negated });
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
    const { actual, soft } = about;
    const promise: unknown = typeof actual === "function" ? Reflect.apply(actual, undefined, []) : actual;
    const outcome = await Promise.resolve(promise).then(
      (value) => ({ rejected: false, value }),
      (reason: unknown) => ({ rejected: true, value: reason }),
    );
    if (outcome.rejected && !rejects) throw outcome.value;
    // A promise that was kept is what a throw that did not come is for a call.
    if (!outcome.rejected && rejects) {
      const { sentence } = about;
      settle({ actual: () => outcome.value, negated: false, sentence, soft }, "toThrow", args);
      return;
    }
    const came = { ...about, actual: outcome.value };
    settle(came, rejects && /^toThrow(?:Error)?$/.test(name) ? "rejectedWith" : name, args);
  }

  /** What is not awaited in the check is awaited at its end. */
  function later(expectation: LaterExpectation, name: string, args: unknown[]): Promise<void> {
    const settled = settleLater(expectation, name, args);
    options.current()?.pending.push(settled);
    settled.catch(() => {});
    return settled;
  }

  function add(name: string): void {
    const now = function (this: Expectation, ...args: unknown[]): unknown {
      return settle(this, name, args);
    };
    const then = function (this: LaterExpectation, ...args: unknown[]): Promise<void> {
      return later(this, name, args);
    };
    Reflect.defineProperty(Expectation.prototype, name, { value: now, configurable: true });
    Reflect.defineProperty(LaterExpectation.prototype, name, { value: then, configurable: true });
  }
  for (const name of Object.keys(matchers)) if (name !== "rejectedWith") add(name);
  for (const { prototype } of [Expectation, LaterExpectation])
    Reflect.setPrototypeOf(prototype, knownNames(Object.create(null), "expect(…)"));

  const begin = (actual: unknown, sentence: unknown, soft: boolean): Expectation => {
    if (isObjectLike(actual)) {
      const missing = options.missing.get(actual);
      if (missing !== undefined) throw missing;
    }
    return new Expectation({
      actual,
      negated: false,
      sentence: typeof sentence === "string" ? sentence : null,
      soft,
    });
  };
  const ofCheck = (): Current => {
    const current = options.current();
    if (current === null) throw new CheckMistake("this can be asked only while a check runs");
    return current;
  };
  const expect = (actual: unknown, sentence?: unknown) => begin(actual, sentence, false);
  const made: object = Object.assign(expect, options.standIns, {
    soft: (actual: unknown, sentence?: unknown) => begin(actual, sentence, true),
    assertions: (count: unknown) => {
      if (typeof count !== "number") throw new CheckMistake("expect.assertions needs a number");
      ofCheck().expected = count;
    },
    hasAssertions: () => {
      ofCheck().expected ??= "some";
    },
    getState: () => ({
      assertionCalls: options.current()?.expectations ?? 0,
      currentTestName: options.current()?.name,
    }),
    extend: (given: unknown) => {
      for (const [name, matcher] of Object.entries(ownMatchers(given, options.own))) {
        matchers[name] = matcher.matcher;
        add(name);
        Reflect.set(expect, name, matcher.standIn);
        Reflect.set(options.standIns.not, name, matcher.opposite);
      }
    },
  });
  return knownNames(made, "expect");
}

/** What is expected of what. */
interface About {
  readonly actual: unknown;
  readonly negated: boolean;
  readonly sentence: string | null;
  /** True for `expect.soft`: the failure counts, and the check goes on. */
  readonly soft: boolean;
}

function about({ actual, negated, sentence, soft }: About): About {
  return { actual, negated, sentence, soft };
}

function isObjectLike(value: unknown): value is object {
  return Object(value) === value;
}

/** Texts cut alike, so that what differs stays; words of the catalogue are short. */
function bothShort(wish: Words | null, came: Words): readonly [Words | null, Words] {
  if (typeof came !== "string") return [wish, came];
  if (typeof wish !== "string") return [wish, came.slice(0, tellChars)];
  return shortenTogether(wish, came, tellChars);
}
