import type { Grading, SourceFiles } from "../../curriculum/schema.ts";
import type { Engine } from "../engine.ts";
import { explainError } from "../explain-error.ts";
import { explainMisread } from "../explain-misread.ts";
import { importsOf } from "../imports.ts";
import { exports } from "../syntax.ts";
import type { CheckResult, Verdict } from "../verdict.ts";
import { nearest } from "../words/nearest.ts";
import { type Language, type Say, speaker } from "../words/say.ts";
import { gradeByChecks } from "./checks.ts";
import { type Attempt, checkResult, type Graded } from "./graded.ts";
import { emptyTest, unwatchedThrow } from "./test-slips.ts";

const tests = "tests.js";

/**
 * Grades tests that the student wrote: each right program must pass all of them, each broken one must not. What a test
 * compares is not looked at, only what it tells apart. All programs share one budget of time.
 */
export function gradeTests(
  engine: Engine,
  { right, broken }: Extract<Grading, { by: "tests" }>,
  ask: Attempt,
): Graded {
  const { files, budget, language = "en" } = ask;
  const say = speaker(language);
  const source = files[tests] ?? "";
  const wrong = unusable(source, right[0] ?? {}, say, language);
  if (wrong !== null) return { verdict: wrong, spent: false };
  const startMs = performance.now();
  let isSpent = false;
  const tried = (program: SourceFiles): Verdict => {
    const deadlineMs = Math.max(0, budget.deadlineMs - (performance.now() - startMs));
    // The notes of the programs before would be taken for this one's.
    const one = { ...ask, watch: null, files: program, budget: { ...budget, deadlineMs } };
    const { verdict, spent } = gradeByChecks(engine, { checks: source }, one, "none");
    isSpent ||= spent;
    return verdict;
  };
  const checks: CheckResult[] = [];
  const refusals = new Map<string, string>();
  let output = "";
  for (const [index, program] of right.entries()) {
    const count = right.length;
    const name = count === 1 ? say("tests.right") : say("tests.rightOf", { number: index + 1, count });
    const verdict = tried(program);
    if (verdict.kind === "faultOfChecks")
      return { verdict: ofTests(verdict.reason, source, say, language), spent: isSpent };
    if ("output" in verdict) output += verdict.output;
    const refused = refusedBy(verdict, source, say);
    const first = refused === null ? undefined : refusals.get(refused);
    if (refused !== null && first === undefined) refusals.set(refused, name);
    const message = first === undefined ? refused : say("check.sameCause", { name: first });
    checks.push(checkResult(name, message === null ? { state: "passed" } : { message }));
    if (isSpent) break;
  }
  const isFair = checks.every(({ state }) => state === "passed");
  const missed = emptyTest(source, say) ?? say("tests.missed");
  for (const { name, files: program } of broken) {
    const called = (language === "es" ? name.es : undefined) ?? name.en;
    // Tests that turn a right program away notice every fault, and prove nothing.
    if (!isFair || isSpent) checks.push(checkResult(called, { state: "notRun" }));
    else if (tried(program).kind === "passed") checks.push(checkResult(called, { message: missed }));
    else checks.push(checkResult(called, { state: "passed" }));
  }
  const kind = checks.every(({ state }) => state === "passed") ? "passed" : "failed";
  return { verdict: { kind, checks, output }, spent: isSpent };
}

/** Why the tests can be tried on no program at all. */
function unusable(source: string, program: SourceFiles, say: Say, language: Language): Verdict | null {
  const failed = (message: string): Verdict => ({
    kind: "failed",
    checks: [checkResult(say("tests.right"), { message })],
    output: "",
  });
  const imports = importsOf(source);
  if (!imports.ok) {
    const error = { name: "SyntaxError", message: imports.refusal.sentence, stack: "" };
    return { kind: "unreadable", error: explainMisread(error, { [tests]: source }, null, language) };
  }
  if (source.trim() === "" || !/\b(?:test|it)\b/.test(source)) return failed(say("tests.none"));
  const [example] = Object.entries(program).map(
    ([file, text]) => `import { ${exportedBy(text)[0] ?? "…"} } from "./${file}";`,
  );
  if (imports.value.length === 0) return failed(say("tests.noImport", { example: example ?? "" }));
  for (const { file, names } of imports.value) {
    const text = program[file];
    if (text === undefined)
      return failed(say("tests.noFile", { file, own: Object.keys(program).join(", ") }));
    const name = names.find((one) => !exports(text, one));
    if (name !== undefined) {
      return failed(say("tests.noExport", { name, file, own: exportedBy(text).join(", ") }));
    }
  }
  return null;
}

/** Names that a program's author exports where they are declared. */
const exportedBy = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^export\s+(?:async\s+)?(?:function\*?|const|let|class)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gmu,
    ),
  ].map(([, name = ""]) => name);

/** What the tests say against a right program; null if nothing. */
function refusedBy(
  verdict: Exclude<Verdict, { kind: "faultOfChecks" }>,
  source: string,
  say: Say,
): string | null {
  switch (verdict.kind) {
    case "passed":
      return null;
    case "failed": {
      const failing = verdict.checks.find(({ state }) => state === "failed");
      if (failing === undefined) return say("tests.none");
      // Only a program that stopped can have stopped too early.
      const early = failing.place === null ? null : unwatchedThrow(source, say);
      const message = early ?? failing.message;
      return say("tests.failsRight", { name: failing.path.join(" › "), message });
    }
    case "unreadable":
    case "crashed":
      return say("tests.stopsRight", { message: verdict.error.sentence });
    case "stopped":
      return say("tests.stopsRight", { message: verdict.sentence });
  }
}

/** What is wrong with checks is wrong with the student's program here. */
function ofTests(reason: string, source: string, say: Say, language: Language): Verdict {
  const [, name, message = "", stack = ""] = /^(\w*Error): (.*)(?:\n([\s\S]*))?$/.exec(reason) ?? [];
  if (name === undefined) {
    return {
      kind: "failed",
      checks: [checkResult(say("tests.right"), { message: say("tests.none") })],
      output: "",
    };
  }
  // The machine knows the tests as its checks.
  const error = explainError(
    { name, message, stack: stack.replaceAll("checks.js", tests) },
    { [tests]: source },
    language,
  );
  const unknown = /^'?(.+?)'? is not defined$/.exec(message)?.[1] ?? "";
  const near = nearest(unknown, ofChecks);
  const sentence = near === null ? error.sentence : say("unknown.near", { name: unknown, near });
  return { kind: "crashed", error: { ...error, sentence }, output: "" };
}

/** What is there in tests, and in no other program. */
const ofChecks = ["describe", "test", "expect"];
