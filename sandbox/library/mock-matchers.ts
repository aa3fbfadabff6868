import type { Phrase, PhraseKey, Words } from "./facts.ts";
import { CheckMistake } from "./failure.ts";
import type { Finding, Matcher } from "./matchers.ts";
import type { Seen } from "./mock-fn.ts";
import type { Mocks } from "./mocks.ts";

export interface MockMatcherTools {
  readonly mocks: Mocks;
  readonly deep: (actual: unknown, expected: unknown) => boolean;
  /** A value as text. */
  readonly write: (value: unknown) => string;
}

const mostShown = 3;

/** The matchers over mocks, by their Jest names. */
export function createMockMatchers({ mocks, deep, write }: MockMatcherTools): Record<string, Matcher> {
  const seenBy = (value: unknown): Seen => {
    const seen = mocks.seenBy(value);
    if (seen === null) throw new CheckMistake("this needs a mock: a function made by jest.fn() or vi.fn()");
    return seen;
  };
  const isCall = (call: readonly unknown[] | undefined, args: readonly unknown[]): boolean =>
    call !== undefined && call.length === args.length && deep(call, args);
  const told = (args: readonly unknown[]): string => `(${args.map(write).join(", ")})`;

  /** The latest calls in words. */
  const toldCalls = (calls: readonly (readonly unknown[])[]): Phrase => {
    if (calls.length === 0) return phrase("mock.none");
    const shown = inTurn(calls.slice(-mostShown).map(told));
    const seen = phrase(calls.length > 1 ? "mock.seen" : "mock.seenOne", { calls: shown });
    const left = calls.length - mostShown;
    return left > 0 ? phrase("mock.seenMore", { before: times(left), seen }) : seen;
  };
  const withCalls = (
    pass: boolean,
    calls: readonly (readonly unknown[])[],
    words: readonly [Phrase, Phrase],
  ): Finding => ({ pass, words, actualText: toldCalls(calls) });
  const returned = ({ results }: Seen) => results.filter(({ type }) => type === "return");
  const nth = (matcher: string, position: unknown): number => {
    if (typeof position === "number" && Number.isInteger(position) && position > 0) return position;
    throw new CheckMistake(`${matcher} counts calls from 1`);
  };
  const count = (matcher: string, expected: unknown): number => {
    if (typeof expected === "number") return expected;
    throw new CheckMistake(`${matcher} needs a number`);
  };
  const counted = (made: number, expected: number, key: "mock.times" | "mock.timesWell"): Finding => ({
    pass: made === expected,
    words: orNot(phrase(key, { times: times(expected) })),
    actualText: times(made),
  });
  /** Whether one call, of which nothing is known if it never came or threw, gave the value. */
  const gave = (result: Seen["results"][number] | undefined, expected: unknown, wish: Phrase): Finding => ({
    pass: result?.type === "return" && deep(result.value, expected),
    words: orNot(wish),
    actualText:
      result === undefined
        ? phrase("mock.noSuch")
        : result.type === "return"
          ? write(result.value)
          : phrase("mock.badly"),
  });
  /** Whether the first call of one came before the last of the other, as in Vitest. */
  const ordered = (first: Seen, second: Seen, which: "before" | "after"): Finding => {
    const [early = Number.POSITIVE_INFINITY] = first.invocationCallOrder;
    const late = second.invocationCallOrder.at(-1) ?? Number.NEGATIVE_INFINITY;
    return { pass: early < late, words: orNot(phrase(`mock.${which}`)), actualText: phrase("mock.order") };
  };

  return {
    toHaveBeenCalled: (actual) => {
      const { calls } = seenBy(actual);
      return withCalls(calls.length > 0, calls, [phrase("mock.any"), phrase("mock.notAny")]);
    },
    toHaveBeenCalledTimes: (actual, expected) => {
      const wanted = count("toHaveBeenCalledTimes", expected);
      return counted(seenBy(actual).calls.length, wanted, "mock.times");
    },
    toHaveBeenCalledOnce: (actual) => counted(seenBy(actual).calls.length, 1, "mock.times"),
    toHaveBeenCalledExactlyOnceWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const pass = calls.length === 1 && isCall(calls[0], args);
      return withCalls(pass, calls, orNot(phrase("mock.onceWith", { args: told(args) })));
    },
    toHaveBeenCalledBefore: (actual, other) => ordered(seenBy(actual), seenBy(other), "before"),
    toHaveBeenCalledAfter: (actual, other) => ordered(seenBy(other), seenBy(actual), "after"),
    toHaveBeenCalledWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const pass = calls.some((call) => isCall(call, args));
      const given = { args: told(args) };
      return withCalls(pass, calls, [phrase("mock.with", given), phrase("mock.notWith", given)]);
    },
    toHaveBeenLastCalledWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const pass = isCall(calls.at(-1), args);
      return withCalls(pass, calls.slice(-1), orNot(phrase("mock.lastWith", { args: told(args) })));
    },
    toHaveBeenNthCalledWith: (actual, position, ...args) => {
      const at = nth("toHaveBeenNthCalledWith", position);
      const { calls } = seenBy(actual);
      const pass = isCall(calls[at - 1], args);
      return withCalls(
        pass,
        calls.slice(at - 1, at),
        orNot(phrase("mock.nthWith", { at, args: told(args) })),
      );
    },
    toHaveReturned: (actual) => {
      const count = returned(seenBy(actual)).length;
      const words = [phrase("mock.well"), phrase("mock.notWell")] as const;
      return { pass: count > 0, words, actualText: count === 0 ? phrase("mock.noSuch") : times(count) };
    },
    toHaveReturnedTimes: (actual, expected) => {
      const wanted = count("toHaveReturnedTimes", expected);
      return counted(returned(seenBy(actual)).length, wanted, "mock.timesWell");
    },
    toHaveLastReturnedWith: (actual, expected) =>
      gave(seenBy(actual).results.at(-1), expected, phrase("mock.lastGives", { value: write(expected) })),
    toHaveNthReturnedWith: (actual, position, expected) => {
      const at = nth("toHaveNthReturnedWith", position);
      return gave(
        seenBy(actual).results[at - 1],
        expected,
        phrase("mock.nthGives", { at, value: write(expected) }),
      );
    },
    toHaveReturnedWith: (actual, expected) => {
      const values = returned(seenBy(actual)).map(({ value }) => value);
      const wanted = { value: write(expected) };
      return {
        pass: values.some((value) => deep(value, expected)),
        words: [phrase("mock.gives", wanted), phrase("mock.notGives", wanted)],
        actualText:
          values.length === 0 ? phrase("mock.notWell") : inTurn(values.slice(-mostShown).map(write)),
      };
    },
  };
}

function phrase(key: PhraseKey, values: Phrase["values"] = {}): Phrase {
  return { key, values };
}

function times(count: number): Phrase {
  if (count === 0) return phrase("mock.none");
  return count === 1 ? phrase("mock.one") : phrase("mock.many", { count });
}

function inTurn(texts: readonly string[]): Words {
  const [first = "", ...rest] = texts;
  return rest.reduce<Words>((before, next) => phrase("mock.then", { first: before, next }), first);
}

function orNot(wish: Phrase): readonly [Phrase, Phrase] {
  return [wish, phrase("mock.not", { wish })];
}
