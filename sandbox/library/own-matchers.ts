import { standFor } from "./asymmetric.ts";
import { opposite } from "./expect-any.ts";
import { CheckMistake } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import { knownNames } from "./known-names.ts";
import type { Finding, Matcher } from "./matchers.ts";

export interface OwnMatcherTools {
  readonly equals: (a: unknown, b: unknown) => boolean;
  readonly write: (value: unknown) => string;
}

interface OwnMatcher {
  readonly matcher: Matcher;
  /** What stands in an expected value: `expect.toBeEven()`. */
  readonly standIn: Callable;
  /** The same behind `expect.not`. */
  readonly opposite: Callable;
}

/** `expect.extend`: each function judges a value, and gives `{ pass, message }`. */
export function ownMatchers(given: unknown, tools: OwnMatcherTools): Record<string, OwnMatcher> {
  if (!isObject(given)) throw new CheckMistake("expect.extend needs an object of matchers");
  return Object.fromEntries(
    Object.entries(given).map(([name, judge]) => [name, ownMatcher(name, judge, tools)]),
  );
}

function ownMatcher(name: string, judge: unknown, tools: OwnMatcherTools): OwnMatcher {
  if (typeof judge !== "function") throw new CheckMistake(`the matcher ${name} must be a function`);
  const utils = knownNames(
    {
      stringify: tools.write,
      printReceived: tools.write,
      printExpected: tools.write,
      matcherHint: () => name,
    },
    "this.utils",
  );
  const itself = knownNames({ isNot: false, promise: "", equals: tools.equals, utils }, "this");
  const matcher: Matcher = (actual, ...args): Finding => {
    const found: unknown = Reflect.apply(judge, itself, [actual, ...args]);
    if (!isObject(found) || typeof Reflect.get(found, "pass") !== "boolean")
      throw new CheckMistake(`the matcher ${name} must give { pass, message } at once`);
    const message: unknown = Reflect.get(found, "message");
    const pass = Reflect.get(found, "pass") === true;
    if (typeof message === "function") {
      return {
        pass,
        // Made only if it is needed, as in Jest.
        get message() {
          return String(Reflect.apply(message, undefined, []));
        },
      };
    }
    const wish = `${name}(${args.map(tools.write).join(", ")})`;
    return { pass, words: [wish, `not ${wish}`] };
  };
  const stand = (...args: unknown[]) => ({
    matches: (actual: unknown) => matcher(actual, ...args).pass,
    text: (write: (value: unknown) => string) => `${name}(${args.map(write).join(", ")})`,
  });
  return {
    matcher,
    standIn: (...args) => standFor(stand(...args)),
    opposite: (...args) => standFor(opposite(stand(...args))),
  };
}
