import { type Finding, type GradeSeen, messageOf } from "./check.ts";

/** One program that was graded, of whichever role: only wrong solutions are looked at. */
export interface Graded {
  /** The exercise's folder. */
  readonly exercise: string;
  readonly role: "solution" | "alternative" | "starter" | "wrong";
  readonly verdict: GradeSeen["verdict"];
}

export interface MessageReport {
  readonly findings: readonly Finding[];
  /** Exercises that tell too many beliefs the same; nothing has to be changed. */
  readonly notes: readonly Finding[];
}

/** From how many wrong solutions on the same sentence is weak. */
const many = 3;

/**
 * Whether wrong solutions are told apart. A sentence that three or more of an exercise's wrong solutions earn is weak, whichever
 * check says it; if all of them read the same sentence in the same check, it is a finding: nobody learns from it what they
 * believe.
 */
export function checkMessages(graded: readonly Graded[]): MessageReport {
  const wrong = graded.filter(({ role }) => role === "wrong");
  const reports = [...Map.groupBy(wrong, ({ exercise }) => exercise)].map(([exercise, solutions]) =>
    judge(
      exercise,
      solutions.flatMap(({ verdict }) => firstRead(verdict) ?? []),
    ),
  );
  return {
    findings: reports.flatMap(({ findings }) => findings),
    notes: reports.flatMap(({ notes }) => notes),
  };
}

interface Read {
  /** The check that says it; empty where the program did not come to the checks. */
  readonly check: string;
  readonly message: string;
}

/** What a student reads first; `null` where another check finds that something else is wrong. */
function firstRead(verdict: GradeSeen["verdict"]): Read | null {
  if (verdict.kind === "passed" || verdict.kind === "faultOfChecks") return null;
  const failing = "checks" in verdict ? verdict.checks.find(({ state }) => state === "failed") : undefined;
  return { check: failing?.path.join(" › ") ?? "", message: messageOf(verdict) };
}

function judge(exercise: string, read: readonly Read[]): MessageReport {
  const file = `${exercise}/wrong`;
  const [most = []] = [...Map.groupBy(read, ({ message }) => message).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const [first] = most;
  if (first === undefined || most.length < many) return { findings: [], notes: [] };
  const quoted = `"${first.message}"`;
  if (most.length === read.length && most.every(({ check }) => check === first.check)) {
    return {
      findings: [
        {
          file,
          what: `all ${read.length} wrong solutions earn the same sentence: ${quoted}`,
          why: "A student would not learn which belief is wrong. Give the checks sentences that tell them apart.",
        },
      ],
      notes: [],
    };
  }
  return {
    findings: [],
    notes: [
      {
        file,
        what: `${most.length} of ${read.length} wrong solutions earn the same sentence: ${quoted}`,
        why: "It may not help each of these students. Read it as they would.",
      },
    ],
  };
}
