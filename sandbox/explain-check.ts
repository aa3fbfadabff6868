import { never } from "../bundle/std.ts";
import { shorten, shortenTogether } from "./difference.ts";
import { endSentence, explainError } from "./explain-error.ts";
import type { Failure } from "./library/facts.ts";
import { declares } from "./syntax.ts";
import type { CheckResult } from "./verdict.ts";

type Told = Pick<CheckResult, "message" | "call" | "expected" | "actual" | "place">;
type Expectation = Extract<Failure, { kind: "expectation" }>;

/** The longest value in a sentence, in characters. */
const longest = 160;

/** A failed check in one or two sentences, and its parts. */
export function explainFailure(failure: Failure, files: Readonly<Record<string, string>>): Told {
  const bare = { expected: null, actual: null, place: null };
  switch (failure.kind) {
    case "expectation":
      return explainExpectation(failure);
    case "threw": {
      const error = explainError(failure.error, files);
      const where = failure.call === null ? "The program" : failure.call;
      const message = `${where} stopped with an error${at(error.place)}: ${error.sentence}`;
      return { ...bare, message, call: failure.call, actual: error.raw, place: error.place };
    }
    case "checkThrew": {
      const error = explainError(failure.error, {});
      const cause =
        failure.call === null
          ? "The check could not go on"
          : `${failure.call} gave ${failure.gave ?? "something"} and the check could not go on with it`;
      return { ...bare, message: `${cause}: ${error.sentence}`, call: failure.call, actual: failure.gave };
    }
    case "missing":
      return { ...bare, message: explainMissing(failure.file, failure.name, files), call: null };
    case "unsettled": {
      const what = failure.call === null ? "This check" : `The promise of ${failure.call}`;
      return { ...bare, message: `${what} was waited for and never came to an end.`, call: failure.call };
    }
    case "nothingCompared": {
      const after = failure.call === null ? "The program" : failure.call;
      return { ...bare, message: `${after} gave this check nothing to compare.`, call: failure.call };
    }
    case "interrupted": {
      const during = failure.call === null ? "this check ran" : `${failure.call} was running`;
      return { ...bare, message: `The program was stopped while ${during}.`, call: failure.call };
    }
    default:
      return never(failure);
  }
}

export function explainMissing(
  file: string,
  name: string | null,
  files: Readonly<Record<string, string>>,
): string {
  const source = files[file];
  if (source === undefined || name === null) return `There is no file ${file}. The checks need it.`;
  if (name === "default") return `${file} has no default export. Put export default in front of it.`;
  if (declares(source, name)) return `${file} does not export ${name}. Put export in front of it.`;
  return `${file} does not export ${name}. Write it, with export in front of it.`;
}

/** What each matcher asks for. `{}` stands for the expected value; the second form is the one behind `.not`. */
const wishes: Record<string, readonly [string, string]> = {
  toBe: ["{}", "anything but {}"],
  toEqual: ["{}", "anything but {}"],
  toStrictEqual: ["exactly {}", "anything but {}"],
  toBeCloseTo: ["about {}", "a number that is not near {}"],
  toBeGreaterThan: ["more than {}", "no more than {}"],
  toBeGreaterThanOrEqual: ["at least {}", "less than {}"],
  toBeLessThan: ["less than {}", "no less than {}"],
  toBeLessThanOrEqual: ["at most {}", "more than {}"],
  toBeDefined: ["a value", "nothing"],
  toBeUndefined: ["undefined", "a value"],
  toBeNull: ["null", "anything but null"],
  toBeNaN: ["NaN", "anything but NaN"],
  toBeTruthy: ["something that counts as true", "something that counts as false"],
  toBeFalsy: ["something that counts as false", "something that counts as true"],
  toContain: ["something with {} in it", "something without {}"],
  toContainEqual: ["something with {} in it", "something without {}"],
  toHaveLength: ["{}", "anything but {}"],
  toMatch: ["a text that matches {}", "a text that does not match {}"],
  toBeInstanceOf: ["an object of the class {}", "no object of the class {}"],
};

function explainExpectation(failure: Expectation): Told {
  const { matcher, negated, call, relation } = failure;
  const [expected, actual] = shortenTogether(failure.expected ?? "", failure.actual ?? "", longest);
  const said = failure.sentence === null ? "" : `${endSentence(failure.sentence)} `;
  const parts = {
    call,
    expected: failure.expected === null ? null : expected,
    actual: failure.actual === null ? null : actual,
    place: null,
  };
  if (matcher === "toThrow" || matcher === "rejectedWith") {
    return { ...parts, message: said + throwWords(negated, call, parts.expected, actual) };
  }
  const wish = wishWords(failure, expected);
  const message = `${judgement(call, relation, wish, actual)}${forgottenReturn(failure)}`;
  return { ...parts, message: said + message };
}

function wishWords({ matcher, negated, subject }: Expectation, expected: string): string {
  const plain = (wishes[matcher]?.[negated ? 1 : 0] ?? "{}").replace("{}", () => expected);
  if (matcher === "toHaveProperty") {
    const value = expected === "" || expected === "undefined" ? "" : ` ${expected}`;
    return `${negated ? "nothing" : "something"} with the property ${subject}${value}`;
  }
  return matcher === "toHaveLength" ? `something of length ${plain}` : plain;
}

function judgement(
  call: string | null,
  relation: Expectation["relation"],
  wish: string,
  actual: string,
): string {
  if (call === null) return `The check expected ${wish}, but got ${actual}.`;
  switch (relation) {
    case "gave":
      return `${call} should give ${wish}, but gave ${actual}.`;
    case "took":
      return `After ${call} the value that was passed should be ${wish}, but is ${actual}.`;
    default:
      return `After ${call} the check expected ${wish}, but got ${actual}.`;
  }
}

/** `undefined` where a value was expected: most often a `return` that is not there. */
function forgottenReturn({ relation, actual, negated, matcher }: Expectation): string {
  const nothing = relation === "gave" && actual === "undefined" && !negated && matcher !== "toBeUndefined";
  return nothing ? " Nothing was given back: is a return missing?" : "";
}

function throwWords(negated: boolean, call: string | null, expected: string | null, actual: string): string {
  const who = call ?? "The program";
  if (negated)
    return `${who} should not stop with an error, but did: ${endSentence(shorten(actual, longest))}`;
  const wish = expected === null ? "an error" : `the error ${expected}`;
  if (actual === "") return `${who} should stop with ${wish}, but did not stop.`;
  return `${who} should stop with ${wish}, but stopped with ${endSentence(shorten(actual, longest))}`;
}

function at(place: CheckResult["place"]): string {
  return place === null ? "" : ` in line ${place.line}`;
}
