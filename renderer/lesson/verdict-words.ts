import type { TFunction } from "i18next";
import type { GradedAttempt } from "../../main/contract.ts";
import type { CheckResult, Limit, Place, ProgramError, Verdict } from "../../sandbox/verdict.ts";

const stoppedKeys = {
  time: "verdict.stoppedTime",
  memory: "verdict.stoppedMemory",
  stack: "verdict.stoppedStack",
  output: "verdict.stoppedOutput",
  asked: "verdict.stoppedAsked",
} as const satisfies Record<Limit, string>;

/** The verdict in one sentence: what the panel's head and the live region say. */
export function verdictSentence({ verdict, exerciseState }: GradedAttempt, t: TFunction): string {
  switch (verdict.kind) {
    case "passed": {
      const word = exerciseState === "helped" ? t("verdict.passedHelped") : t("verdict.passed");
      return `${word} ${t("verdict.passedChecks", { count: verdict.checks.length })}`;
    }
    case "failed":
      return t("verdict.failed", { passed: passedCount(verdict.checks), count: verdict.checks.length });
    case "unreadable":
      return t("verdict.unreadable");
    case "crashed":
      return t("verdict.crashed");
    case "stopped":
      return t(stoppedKeys[verdict.limit]);
    case "faultOfChecks":
      return t("verdict.faultOfChecks");
  }
}

export function passedCount(checks: readonly CheckResult[]): number {
  return checks.filter(({ state }) => state === "passed").length;
}

export function checksOf(verdict: Verdict): readonly CheckResult[] {
  switch (verdict.kind) {
    case "passed":
    case "failed":
    case "stopped":
      return verdict.checks;
    case "unreadable":
    case "crashed":
    case "faultOfChecks":
      return [];
  }
}

const order: Record<CheckResult["state"], number> = { failed: 0, notRun: 1, passed: 2 };

/**
 * What is to be done first stands first: what failed, in the exercise's own order, which goes from the simple to the
 * rest; then what was not run; what passes needs no reading.
 */
export function inOrder(checks: readonly CheckResult[]): readonly CheckResult[] {
  return checks.toSorted((one, other) => order[one.state] - order[other.state]);
}

/** What the program printed over the whole attempt. */
export function outputOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case "passed":
    case "failed":
    case "stopped":
    case "crashed":
      return verdict.output;
    case "unreadable":
    case "faultOfChecks":
      return "";
  }
}

/** What the engine said, with the error's class before it; some engines put it there themselves. */
export function engineWords({ name, raw }: ProgramError): string {
  return raw.startsWith(`${name}:`) ? raw : `${name}: ${raw}`;
}

/** A place in the program with the sentence that belongs to it. */
export interface Mark {
  readonly place: Place;
  readonly sentence: string;
}

/** The lines to mark: of the error, else of each check that failed; one for each line, the first sentence wins. */
export function marksOf(verdict: Verdict): readonly Mark[] {
  const found: Mark[] = [];
  if (verdict.kind === "unreadable" || verdict.kind === "crashed") {
    if (verdict.error.place) found.push({ place: verdict.error.place, sentence: verdict.error.sentence });
  }
  for (const { state, place, message } of checksOf(verdict)) {
    const isNew = !found.some((mark) => mark.place.file === place?.file && mark.place.line === place.line);
    if (state === "failed" && place && isNew) found.push({ place, sentence: message });
  }
  return found;
}
