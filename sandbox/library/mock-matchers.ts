import { CheckMistake } from "./failure.ts";
import type { Finding, Matcher } from "./matchers.ts";
import type { Mocks, Seen } from "./mocks.ts";

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

  return {
    toHaveBeenCalled: (actual) => {
      const { calls } = seenBy(actual);
      return withCalls(calls.length > 0, calls, ["a call of the given function", "no call of it"]);
    },
    toHaveBeenCalledTimes: (actual, expected) => {
      if (typeof expected !== "number") throw new CheckMistake("toHaveBeenCalledTimes needs a number");
      const { calls } = seenBy(actual);
      const wish = `${times(expected)} of the given function`;
      return {
        pass: calls.length === expected,
        words: [wish, `anything but ${wish}`],
        actualText: times(calls.length),
      };
    },
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
      if (typeof position !== "number" || !Number.isInteger(position) || position < 1)
        throw new CheckMistake("toHaveBeenNthCalledWith counts calls from 1");
      const { calls } = seenBy(actual);
      const wish = `call number ${position} with ${told(args)}`;
      const pass = isCall(calls[position - 1], args);
      return withCalls(pass, calls.slice(position - 1, position), [wish, `anything but ${wish}`]);
    },
    toHaveReturned: (actual) => {
      const count = returned(seenBy(actual)).length;
      const words = ["a call of the given function that ends well", "no call that ends well"] as const;
      return { pass: count > 0, words, actualText: count === 0 ? "no such call" : times(count) };
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
