import { asymmetricOf } from "./asymmetric.ts";
import { brandOf } from "./brands.ts";
import { equal } from "./equal.ts";
import { errorFacts, isExhaustion, messageOf } from "./error-facts.ts";
import { AssertionFailure, MissingExport } from "./failure.ts";
import { isObject } from "./kit.ts";
import type { Finding, Matcher, Mistake } from "./matchers.ts";
import type { Membrane } from "./membrane.ts";
import type { PlainCopies } from "./plain-copy.ts";
import { inV8Words } from "./v8-words.ts";

export interface ThrowMatcherTools {
  readonly membrane: Membrane;
  readonly copies: PlainCopies;
  readonly deep: (actual: unknown, expected: unknown, strict: boolean) => boolean;
  readonly isInstance: (actual: unknown, kind: object) => boolean;
  readonly mistake: Mistake;
}

interface Thrown {
  readonly value: unknown;
}

/** `toThrow`, and what `rejects.toThrow` judges, after Jest 30: the message, the cause and the class count. */
export function createThrowMatchers(tools: ThrowMatcherTools): Record<string, Matcher> {
  const { membrane, copies, deep, isInstance, mistake } = tools;

  function thrownBy(run: (...args: unknown[]) => unknown): Thrown | null {
    try {
      Reflect.apply(run, undefined, []);
      return null;
    } catch (error) {
      if (error instanceof AssertionFailure || error instanceof MissingExport) throw error;
      if (isExhaustion(errorFacts(membrane, error))) throw error;
      return { value: error };
    }
  }

  /** An error's cause, if it has one that counts. */
  function causeOf(error: unknown): object | null {
    const copy = copies.copy(error);
    const cause = isObject(copy) ? copies.property(copy, "cause")?.value : undefined;
    return cause ? { cause } : null;
  }

  /** What the thrown value says, in the engine's words and in V8's: an author may have seen either. */
  function says(thrown: unknown, wanted: (message: string) => boolean): boolean {
    const message = messageOf(membrane, thrown);
    return wanted(message) || (isObject(thrown) && wanted(inV8Words(message)));
  }

  function isLike(thrown: unknown, expected: object): boolean {
    const message = messageOf(membrane, expected);
    if (!isObject(thrown) || !says(thrown, (said) => said === message)) return false;
    if (!deep(causeOf(thrown), causeOf(expected), false)) return false;
    const kind: unknown = Reflect.get(expected, "constructor");
    const counts = expected instanceof Error && typeof kind === "function" && kind !== Error;
    return !counts || !isError(thrown) || isInstance(thrown, kind);
  }

  function isError(value: unknown): boolean {
    return isObject(value) && brandOf(membrane.rawOf(value) ?? value, membrane.lens) === "error";
  }

  function isThatError(thrown: unknown, expected: unknown): boolean {
    if (typeof expected === "string") return says(thrown, (said) => said.includes(expected));
    if (typeof expected === "function") return isInstance(thrown, expected);
    if (expected instanceof RegExp) return says(thrown, (said) => expected.test(said));
    if (!isObject(expected)) return false;
    if (asymmetricOf(expected) !== undefined)
      return equal(copies.copy(thrown), expected, { ...copies, strict: false });
    return isLike(thrown, expected);
  }

  function judge(thrown: Thrown | null, wanted: unknown): Finding {
    if (!["undefined", "string", "function", "object"].includes(typeof wanted) || wanted === null)
      return mistake(wanted, "toThrow takes a message, a pattern, an error or its class");
    const expected = wanted === undefined ? {} : { expected: wanted };
    if (thrown === null) return { pass: false, actualText: "", ...expected };
    // Nobody means to throw null, but it is what comes when the engine has no memory left for an error.
    if (thrown.value === null) return { pass: false, actualText: "null", ...expected };
    const { name, message } = errorFacts(membrane, thrown.value);
    const actualText = name === "" ? message : `${name}: ${message}`;
    return { pass: wanted === undefined || isThatError(thrown.value, wanted), actualText, ...expected };
  }

  const toThrow: Matcher = (actual, wanted) =>
    typeof actual === "function"
      ? judge(thrownBy(actual as (...args: unknown[]) => unknown), wanted)
      : mistake(actual, "toThrow needs a function: expect(() => …).toThrow()");

  return {
    toThrow,
    toThrowError: toThrow,
    /** The reason itself. One that is no error is no throw to Jest. */
    rejectedWith: (actual, wanted) => {
      if (isError(actual)) return judge({ value: actual }, wanted);
      return { ...judge(null, wanted), actualText: errorFacts(membrane, actual).message };
    },
  };
}
