import { ok, type Result, refuse } from "../../bundle/std.ts";
import type { Grading } from "../../curriculum/schema.ts";
import { shorten } from "../difference.ts";
import type { Engine } from "../engine.ts";
import { given } from "../outside.ts";
import { runAlone } from "../run-alone.ts";
import type { CheckResult, RunResult } from "../verdict.ts";
import { type Say, speaker } from "../words/say.ts";
import { type Attempt, checkResult, type Graded } from "./graded.ts";
import { linesOf } from "./lines.ts";
import { isRightLine, type Truth, wrongLine } from "./prediction-hints.ts";

const answerFile = "answer.txt";

/** A line of an answer as it is shown, in characters. */
const longest = 200;

/** Lines of a program that nobody could predict. */
const mostLines = 100;

/**
 * Runs the exercise's program and compares what it prints with the student's answer, line by line. What it prints
 * is in no part of a verdict but a passed one. A program that cannot be predicted is a fault of the exercise.
 */
export function gradeByPrediction(
  engine: Engine,
  { program, input }: Extract<Grading, { by: "prediction" }>,
  { files, budget, language = "en", watch }: Attempt,
): Graded {
  const { result, spent } = runAlone(engine, {
    files: program,
    budget,
    outside: given(input),
    language,
    watch,
  });
  const truth = truthOf(result, Object.values(program));
  if (!truth.ok) return { verdict: { kind: "faultOfChecks", reason: truth.refusal.sentence }, spent };
  const checks = judgeAnswer(files[answerFile], truth.value, speaker(language));
  const hasPassed = checks.every(({ state }) => state === "passed");
  const output = hasPassed && result.kind !== "unreadable" ? result.output : "";
  return { verdict: { kind: hasPassed ? "passed" : "failed", checks, output }, spent };
}

const nameless =
  "The program to predict waits for something that never comes, or throws something that is not an error.";

/** What the program prints and, if it stops with an error, the error's name as the last line. */
function truthOf(result: RunResult, sources: readonly string[]): Result<Truth> {
  switch (result.kind) {
    case "ended":
    case "crashed": {
      const error = result.kind === "crashed" ? result.error.name : null;
      if (error === "") return refuse("nameless", nameless);
      const printed = linesOf(result.output);
      const lines = error === null ? printed : [...printed, error];
      if (lines.length === 0)
        return refuse("silent", "The program prints nothing, so nobody can predict it.");
      if (lines.length > mostLines) return refuse("long", `The program prints more than ${mostLines} lines.`);
      return ok({ lines, error, sources });
    }
    case "unreadable":
      return refuse("unreadable", `The program to predict cannot be read: ${result.error.sentence}`);
    case "stopped":
      return refuse("stopped", `The program to predict was stopped: ${result.sentence}`);
  }
}

/** One result for each right line, one for the first that is not right, and one for all that comes after. */
function judgeAnswer(answer: string | undefined, truth: Truth, say: Say): readonly CheckResult[] {
  if (answer === undefined) {
    return [checkResult(say("predict.answer"), { message: say("missing.file", { file: answerFile }) })];
  }
  const lines = answerLines(answer, truth);
  if (lines.length === 0) return [checkResult(say("predict.answer"), { message: say("predict.empty") })];
  const first = truth.lines.findIndex((_, index) => !isRightLine(truth, index, lines[index]?.text ?? ""));
  const right = lines.slice(0, first === -1 ? truth.lines.length : first);
  const checks = right.map(({ line, text }) =>
    checkResult(say("predict.line", { line }), { state: "passed", actual: text }),
  );
  const wrong = lines[right.length];
  if (wrong === undefined) {
    if (first === -1) return checks;
    return [...checks, checkResult(say("predict.end"), { message: say("predict.tooFew") })];
  }
  const { line, text } = wrong;
  const message =
    first === -1
      ? say("predict.tooMany", { line })
      : wrongLine(
          truth,
          lines.map((one) => one.text),
          first,
          say,
        );
  const place = { file: answerFile, line, column: null };
  const judged = [
    ...checks,
    checkResult(say("predict.line", { line }), { message, actual: shorten(text, longest), place }),
  ];
  const isLast = lines.length === judged.length;
  return isLast ? judged : [...judged, checkResult(say("predict.rest"), { state: "notRun" })];
}

interface AnswerLine {
  /** 1-based, in the answer's file. */
  readonly line: number;
  readonly text: string;
}

/** The answer's lines. Blank ones count only if the program prints blank lines, too. */
function answerLines(answer: string, { lines }: Truth): readonly AnswerLine[] {
  const numbered = linesOf(answer).map((text, index) => ({ line: index + 1, text }));
  return lines.some((line) => line.trim() === "")
    ? numbered
    : numbered.filter(({ text }) => text.trim() !== "");
}
