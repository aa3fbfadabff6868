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
  const toldCalls = (calls: readonly (readonly unknown[])[]): string => {
    if (calls.length === 0) return "no call";
    const shown = calls.slice(-mostShown).map(told).join(", then ");
    const left = calls.length - mostShown;
    return `${left > 0 ? `${times(left)} before and ` : ""}the call${calls.length > 1 ? "s" : ""} ${shown}`;
  };
  const withCalls = (
    pass: boolean,
    calls: readonly (readonly unknown[])[],
    words: readonly [string, string],
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
  const counted = (made: number, expected: number, what: string): Finding => ({
    pass: made === expected,
    words: [`${times(expected)} ${what}`, `anything but ${times(expected)} ${what}`],
    actualText: times(made),
  });
  /** Whether one call, of which nothing is known if it never came or threw, gave the value. */
  const gave = (result: Seen["results"][number] | undefined, expected: unknown, which: string): Finding => {
    const wish = `${which} to give ${write(expected)}`;
    return {
      pass: result?.type === "return" && deep(result.value, expected),
      words: [wish, `anything but ${wish}`],
      actualText:
        result === undefined
          ? "no such call"
          : result.type === "return"
            ? write(result.value)
            : "a call that did not end well",
    };
  };
  /** Whether the first call of one came before the last of the other, as in Vitest. */
  const ordered = (first: Seen, second: Seen, which: "before" | "after"): Finding => {
    const [early = Number.POSITIVE_INFINITY] = first.invocationCallOrder;
    const late = second.invocationCallOrder.at(-1) ?? Number.NEGATIVE_INFINITY;
    const wish = `a call ${which} the other function's`;
    return { pass: early < late, words: [wish, `no ${wish.slice(2)}`], actualText: "another order" };
  };

  return {
    toHaveBeenCalled: (actual) => {
      const { calls } = seenBy(actual);
      return withCalls(calls.length > 0, calls, ["a call of the given function", "no call of it"]);
    },
    toHaveBeenCalledTimes: (actual, expected) => {
      const wanted = count("toHaveBeenCalledTimes", expected);
      return counted(seenBy(actual).calls.length, wanted, "of the given function");
    },
    toHaveBeenCalledOnce: (actual) => counted(seenBy(actual).calls.length, 1, "of the given function"),
    toHaveBeenCalledExactlyOnceWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const pass = calls.length === 1 && isCall(calls[0], args);
      return withCalls(pass, calls, [
        `one call, with ${told(args)}`,
        `anything but one call with ${told(args)}`,
      ]);
    },
    toHaveBeenCalledBefore: (actual, other) => ordered(seenBy(actual), seenBy(other), "before"),
    toHaveBeenCalledAfter: (actual, other) => ordered(seenBy(other), seenBy(actual), "after"),
    toHaveBeenCalledWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const pass = calls.some((call) => isCall(call, args));
      return withCalls(pass, calls, [`a call with ${told(args)}`, `no call with ${told(args)}`]);
    },
    toHaveBeenLastCalledWith: (actual, ...args) => {
      const { calls } = seenBy(actual);
      const last = told(args);
      const pass = isCall(calls.at(-1), args);
      return withCalls(pass, calls.slice(-1), [`the last call with ${last}`, `no last call with ${last}`]);
    },
    toHaveBeenNthCalledWith: (actual, position, ...args) => {
      const at = nth("toHaveBeenNthCalledWith", position);
      const { calls } = seenBy(actual);
      const wish = `call number ${at} with ${told(args)}`;
      const pass = isCall(calls[at - 1], args);
      return withCalls(pass, calls.slice(at - 1, at), [wish, `anything but ${wish}`]);
    },
    toHaveReturned: (actual) => {
      const count = returned(seenBy(actual)).length;
      const words = ["a call of the given function that ends well", "no call that ends well"] as const;
      return { pass: count > 0, words, actualText: count === 0 ? "no such call" : times(count) };
    },
    toHaveReturnedTimes: (actual, expected) => {
      const wanted = count("toHaveReturnedTimes", expected);
      return counted(returned(seenBy(actual)).length, wanted, "that ends well");
    },
    toHaveLastReturnedWith: (actual, expected) =>
      gave(seenBy(actual).results.at(-1), expected, "the last call"),
    toHaveNthReturnedWith: (actual, position, expected) => {
      const at = nth("toHaveNthReturnedWith", position);
      return gave(seenBy(actual).results[at - 1], expected, `call number ${at}`);
    },
    toHaveReturnedWith: (actual, expected) => {
      const values = returned(seenBy(actual)).map(({ value }) => value);
      const wish = `call that gives ${write(expected)}`;
      return {
        pass: values.some((value) => deep(value, expected)),
        words: [`a ${wish}`, `no ${wish}`],
        actualText:
          values.length === 0
            ? "no call that ends well"
            : values.slice(-mostShown).map(write).join(", then "),
      };
    },
  };
}

function times(count: number): string {
  return count === 0 ? "no call" : `${count} call${count === 1 ? "" : "s"}`;
}
