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
 * believe. A sentence that shows what this student's program did, between backticks, is not meant.
 */
export function checkMessages(graded: readonly Graded[]): MessageReport {
  const wrong = graded.filter(({ role }) => role === "wrong");
  const repeats = [...Map.groupBy(wrong, ({ exercise }) => exercise)].flatMap(([exercise, solutions]) =>
    repeatIn(
      exercise,
      solutions.flatMap(({ verdict }) => firstRead(verdict) ?? []),
    ),
  );
  const [alike, weak] = [repeats.filter(isFinding), repeats.filter((repeat) => !isFinding(repeat))];
  return {
    findings: alike.map(({ exercise, count, message }) => ({
      file: `${exercise}/wrong`,
      what: `all ${count} wrong solutions earn the same sentence: "${message}"`,
      why: "A student would not learn which belief is wrong. Give the checks sentences that tell them apart.",
    })),
    notes: [...Map.groupBy(weak, ({ message }) => message).values()].flatMap(note),
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

/** One sentence that many wrong solutions of an exercise earn. */
interface Repeat {
  readonly exercise: string;
  readonly message: string;
  /** Wrong solutions that earn it, of `of`. */
  readonly count: number;
  readonly of: number;
  readonly isInOneCheck: boolean;
}

const isFinding = ({ count, of, isInOneCheck }: Repeat): boolean => isInOneCheck && count === of;

function repeatIn(exercise: string, read: readonly Read[]): readonly Repeat[] {
  const generic = read.filter(({ message }) => !/`[^`]+`/.test(message));
  return [...Map.groupBy(generic, ({ message }) => message)]
    .filter(([, same]) => same.length >= many)
    .map(([message, same]) => ({
      exercise,
      message,
      count: same.length,
      of: read.length,
      isInOneCheck: new Set(same.map(({ check }) => check)).size === 1,
    }));
}

/** Exercises in which the same sentence is weak are told together: it may be the sentence that has to change. */
function note(repeats: readonly Repeat[]): readonly Finding[] {
  const [first] = repeats;
  if (first === undefined) return [];
  const places = repeats.map(({ exercise, count, of }) => `${exercise} (${count} of ${of})`);
  return [
    {
      file: `${first.exercise}/wrong`,
      what: `many wrong solutions earn the same sentence: "${first.message}" So it is in ${places.join(", ")}`,
      why: "It may not help each of these students. Read it as they would.",
    },
  ];
}
