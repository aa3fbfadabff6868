import { never } from "../bundle/std.ts";
import { commonJsOf } from "./common-js.ts";
import { shorten, shortenTogether } from "./difference.ts";
import { endSentence, explainError } from "./explain-error.ts";
import { neverSettled, notThrown } from "./explain-nothing.ts";
import { namesAt } from "./explain-source.ts";
import { type Expectation, hintOf } from "./explain-value.ts";
import type { Failure } from "./library/facts.ts";
import type { Files } from "./place.ts";
import { declares } from "./syntax.ts";
import type { CheckResult } from "./verdict.ts";
import { nearest } from "./words/nearest.ts";
import { type Language, type Say, speaker, tell, wishOf } from "./words/say.ts";

type Told = Pick<CheckResult, "message" | "call" | "expected" | "actual" | "place">;

/** The longest value in a sentence, in characters. */
const longest = 160;

/** A failed check in one or two sentences, and its parts. */
export function explainFailure(
  failure: Failure,
  files: Files,
  language: Language = "en",
  hints: "all" | "none" = "all",
): Told {
  const say = speaker(language);
  const bare = { expected: null, actual: null, place: null };
  switch (failure.kind) {
    case "expectation":
      return explainExpectation(
        {
          ...failure,
          expected: failure.expected && tell(failure.expected, language),
          actual: failure.actual && tell(failure.actual, language),
        },
        files,
        language,
        hints === "all",
      );
    case "threw": {
      const error = explainError(failure.error, files, language);
      const who = failure.call ?? say("check.program");
      const { sentence, place } = error;
      const message =
        place === null
          ? say("check.threw", { who, sentence })
          : Object.keys(files).filter((file) => file.endsWith(".js")).length === 1
            ? say("check.threwAt", { who, line: place.line, sentence })
            : say("check.threwIn", { who, file: place.file, line: place.line, sentence });
      return { ...bare, message, call: failure.call, actual: error.raw, place };
    }
    case "checkThrew": {
      const { sentence } = explainError(failure.error, {}, language);
      const { call } = failure;
      const gave = failure.gave ?? say("check.something");
      const message =
        call === null
          ? say("check.checkThrew", { sentence })
          : say("check.checkThrewWith", { call, gave, sentence });
      return { ...bare, message, call, actual: failure.gave };
    }
    case "missing":
      return { ...bare, message: explainMissing(failure.file, failure.name, files, say), call: null };
    case "unsettled": {
      return { ...bare, message: explainUnsettled(failure, files, say), call: failure.call };
    }
    case "comparisons": {
      const { wanted, made, call } = failure;
      const who = call ?? say("check.program");
      const message =
        wanted === null ? say("check.nothing", { who }) : say("check.comparisons", { who, wanted, made });
      return { ...bare, message, call };
    }
    case "passedInstead":
      return { ...bare, message: say("check.passedInstead"), call: failure.call };
    case "waits":
      return { ...bare, message: say("notRun.waits", { name: failure.name }), call: null };
    case "leftOut":
      return { ...bare, message: say(`notRun.${failure.why}`), call: null };
    case "nothingCompared":
      return {
        ...bare,
        message: say("check.nothing", { who: failure.call ?? say("check.program") }),
        call: failure.call,
      };
    case "interrupted": {
      const { call } = failure;
      const message = call === null ? say("check.interrupted") : say("check.interruptedCall", { call });
      return { ...bare, message, call };
    }
    default:
      return never(failure);
  }
}

function explainUnsettled(
  { limitMs, call }: Extract<Failure, { kind: "unsettled" }>,
  files: Files,
  say: Say,
): string {
  if (limitMs !== null) {
    const who = call ?? say("check.program");
    return say("check.tooLong", { who, limit: limitMs });
  }
  const told = call === null ? say("check.unsettled") : say("check.unsettledCall", { call });
  return join(told, neverSettled(files, say));
}

function explainMissing(file: string, name: string | null, files: Files, say: Say): string {
  const source = files[file];
  if (source === undefined || name === null) return say("missing.file", { file });
  const near = nearest(name, namesAt(source, -1));
  if (commonJsOf(source) !== null) {
    return near === null || near === name
      ? say("missing.commonJs", { file, name })
      : say("missing.commonJsNear", { file, name, near });
  }
  if (name === "default") return say("missing.default", { file });
  if (declares(source, name)) return say("missing.export", { file, name });
  return near === null ? say("missing.name", { file, name }) : say("missing.near", { file, name, near });
}

function explainExpectation(failure: Expectation, files: Files, language: Language, hinted: boolean): Told {
  const say = speaker(language);
  const { matcher, negated, call } = failure;
  const [expected, actual] = shortenTogether(failure.expected ?? "", failure.actual ?? "", longest);
  const said = failure.sentence === null ? "" : `${endSentence(failure.sentence)} `;
  // Behind `.not`, the bare value would read as the one that was wanted.
  const wanted = negated ? wishWords(failure, expected, language) : expected;
  const parts = {
    call,
    expected: failure.expected === null ? null : wanted,
    actual: failure.actual === null ? null : actual,
    place: null,
  };
  // A matcher of the checks' own says what it has to say itself.
  if (failure.expected === null && failure.actual === null) return { ...parts, message: said.trimEnd() };
  if (/^(?:toThrow(?:Error)?|rejectedWith)$/.test(matcher)) {
    const cause = negated || !hinted || actual !== "" ? "" : notThrown(files, say);
    const came = actualError(actual, files, language);
    return { ...parts, message: join(said + throwWords(negated, call, parts.expected, came, say), cause) };
  }
  const hint = hinted ? hintOf(failure, files, say) : "";
  const message = judgement(failure, wishWords(failure, expected, language), actual, say);
  return { ...parts, message: join(said + message, hint) };
}

function join(told: string, more: string): string {
  return more === "" ? told : `${told} ${more}`;
}

/** What was thrown, in plain words where the engine threw it. */
function actualError(actual: string, files: Files, language: Language): string {
  const found = /^(ReferenceError|TypeError): (.+)$/s.exec(actual);
  if (found === null) return actual;
  const [, name = "", message = ""] = found;
  const stack = `    at (${Object.keys(files)[0] ?? ""}:1:1)`;
  const { sentence } = explainError({ name, message, stack }, files, language);
  return sentence === endSentence(message) ? actual : `${name}: ${sentence}`;
}

function wishWords({ matcher, negated, subject }: Expectation, expected: string, language: Language): string {
  if (matcher !== "toHaveProperty") return wishOf(matcher, negated, expected, language) ?? expected;
  const value = expected === "" || expected === "undefined" ? "" : ` ${expected}`;
  return wishOf(matcher, negated, `${subject}${value}`, language) ?? expected;
}

/** Behind `.not`, these say only that one value must not come, and it came. */
const sameness = ["toBe", "toEqual", "toStrictEqual", "toBeNaN", "toBeNull"];

function judgement(
  { call, relation, negated, matcher }: Expectation,
  wish: string,
  actual: string,
  say: Say,
): string {
  if (call === null) return say("told.plain", { wish, actual });
  switch (relation) {
    case "gave":
      return negated && sameness.includes(matcher)
        ? say("told.gaveNot", { call, actual })
        : say("told.gave", { call, wish, actual });
    case "took":
      return say("told.took", { call, wish, actual });
    default:
      return say("told.last", { call, wish, actual });
  }
}

function throwWords(
  negated: boolean,
  call: string | null,
  expected: string | null,
  actual: string,
  say: Say,
): string {
  const who = call ?? say("check.program");
  const told = endSentence(shorten(actual, longest));
  if (negated) return say("throw.not", { who, actual: told });
  const wish = expected === null ? say("throw.any") : say("throw.named", { expected });
  return actual === "" ? say("throw.none", { who, wish }) : say("throw.other", { who, wish, actual: told });
}
