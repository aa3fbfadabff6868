import type { AuthoredCourse, AuthoredExercise, Exercise, Grading, SourceFiles } from "./schema.ts";

/** What the checker reads of a grade. The sandbox's `Grade` is one. */
export interface GradeSeen {
  readonly verdict:
    | { readonly kind: "passed"; readonly checks: readonly CheckSeen[] }
    | { readonly kind: "failed"; readonly checks: readonly CheckSeen[] }
    | { readonly kind: "unreadable" | "crashed"; readonly error: { readonly sentence: string } }
    | { readonly kind: "stopped"; readonly sentence: string; readonly checks: readonly CheckSeen[] }
    | { readonly kind: "faultOfChecks"; readonly reason: string };
}

export interface CheckSeen {
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "notRun";
  readonly message: string;
}

/**
 * Whose time a program gets: a student's, or less where it is expected to fail and may loop without an end: that of a wrong
 * solution or, as there are so many of them, of a mutant.
 */
export type Patience = "student" | "wrong" | "mutant";

/** Runs and grades a program; given from outside, because this room never runs a student's code. */
export type GradeProgram = (exercise: Exercise, files: SourceFiles, patience: Patience) => Promise<GradeSeen>;

/** Something that an exercise's checks get wrong. */
export interface Finding {
  /** Folder of the program that showed it, from the course's folder, with `/` between. */
  readonly file: string;
  /** What was seen. */
  readonly what: string;
  /** What that would do to a student, and what to change. */
  readonly why: string;
}

/** One program of an exercise, and what became of it. */
export interface Graded {
  /** The exercise's folder. */
  readonly exercise: string;
  readonly role: "solution" | "alternative" | "starter" | "wrong";
  readonly verdict: GradeSeen["verdict"];
}

export interface CheckReport {
  readonly lessons: number;
  readonly exercises: number;
  readonly wrongSolutions: number;
  /** Programs graded. */
  readonly programs: number;
  readonly graded: readonly Graded[];
  readonly findings: readonly Finding[];
}

/**
 * Proves each exercise of a course: the solution passes, the starter fails, every wrong solution fails and earns a
 * message with the words that its author says it earns. Rejects only when `grade` does.
 */
export async function checkCourse(course: AuthoredCourse, grade: GradeProgram): Promise<CheckReport> {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const exercises = lessons.flatMap((lesson) => lesson.exercises);
  const trials = exercises.flatMap(trialsOf);
  const tried = await Promise.all(
    trials.map(async (trial) => {
      const { verdict } = await grade(trial.exercise, trial.files, patienceFor(trial));
      return { trial, verdict };
    }),
  );
  return {
    lessons: lessons.length,
    exercises: exercises.length,
    wrongSolutions: exercises.reduce((sum, exercise) => sum + exercise.wrong.length, 0),
    programs: trials.length,
    graded: tried.map(({ trial: { exercise, role }, verdict }) => ({
      exercise: exercise.folder,
      role,
      verdict,
    })),
    findings: tried.flatMap(({ trial, verdict }) => faultsOf(trial, verdict)),
  };
}

function faultsOf({ file, exercise, judge }: Trial, verdict: GradeSeen["verdict"]): readonly Finding[] {
  const faults = verdict.kind === "faultOfChecks" ? [brokenChecks(exercise, verdict.reason)] : judge(verdict);
  return faults.map((fault) => ({ file, ...fault }));
}

type Fault = Omit<Finding, "file">;
type Judged = Exclude<GradeSeen["verdict"], { kind: "faultOfChecks" }>;

/** One program to grade, and what its verdict must be. */
interface Trial {
  readonly file: string;
  readonly role: Graded["role"];
  readonly exercise: AuthoredExercise;
  readonly files: SourceFiles;
  readonly judge: (verdict: Judged) => readonly Fault[];
}

/** What may do anything but pass may loop without an end, too. */
function patienceFor({ role, exercise }: Trial): Patience {
  if (role === "starter") return mayEndAnyhow(exercise.kind) ? "wrong" : "student";
  return role === "wrong" ? "wrong" : "student";
}

/** A fault to mend and lines in disorder may be anything but a program that passes. */
const mayEndAnyhow = (kind: Exercise["kind"]): boolean => kind === "fix" || kind === "order";

function trialsOf(exercise: AuthoredExercise): readonly Trial[] {
  const { folder, starter, solution, alternatives } = exercise;
  return [
    { file: `${folder}/solution`, role: "solution", exercise, files: solution, judge: judgeSolution },
    ...alternatives.map(({ folder: name, files }) => ({
      file: `${folder}/${name}`,
      role: "alternative" as const,
      exercise,
      files,
      judge: judgeSolution,
    })),
    {
      file: `${folder}/starter`,
      role: "starter",
      exercise,
      files: starter,
      judge: (verdict) => judgeStarter(exercise.kind, verdict),
    },
    ...exercise.wrong.map((wrong) => ({
      file: `${folder}/wrong/${wrong.folder}`,
      role: "wrong" as const,
      exercise,
      files: wrong.files,
      judge: (verdict: Judged) => judgeWrong(wrong.earns, verdict),
    })),
  ];
}

function brokenChecks({ grading }: Exercise, reason: string): Fault {
  return {
    what: `the checks themselves are at fault: ${reason}`,
    why: `No student's program can be graded with them. Correct ${checksFile(grading)}.`,
  };
}

/** What of an exercise's folder can be a fault of the checks. */
function checksFile(grading: Grading): string {
  switch (grading.by) {
    case "checks":
      return "checks.js";
    case "runs":
      return "runs.yaml";
    case "prediction":
      return "the program in program/";
    case "sql":
      return "checks.yaml or the seeds";
    case "choices":
      return "choices.yaml";
    case "tests":
      return "programs.yaml or the programs that it names";
    case "order":
    case "gaps":
      return checksFile(grading.grading);
  }
}

function judgeSolution(verdict: Judged): readonly Fault[] {
  if (verdict.kind === "passed") return [];
  return [
    {
      what: `this solution does not pass: ${messageOf(verdict)}`,
      why: "A student with the right answer would be turned away. Correct the checks or the solution.",
    },
  ];
}

function judgeStarter(kind: Exercise["kind"], verdict: Judged): readonly Fault[] {
  if (verdict.kind === "passed") {
    return [
      {
        what: "the starter passes as it is",
        why: "A student would be done before beginning. Add a check that the starter fails, or leave more to do.",
      },
    ];
  }
  if (mayEndAnyhow(kind) || verdict.kind === "failed") return [];
  return [
    {
      what: `the starter cannot be run to the end: ${messageOf(verdict)}`,
      why: "The first Check would blame the student for code that was given to them. Give a starter that runs.",
    },
  ];
}

function judgeWrong(earns: string, verdict: Judged): readonly Fault[] {
  if (verdict.kind === "passed") {
    return [
      {
        what: "this wrong solution passes",
        why: "A student with this belief would never learn of it. Add a check that tells it from a right one.",
      },
    ];
  }
  const message = messageOf(verdict);
  if (message.trim() === "") {
    return [
      {
        what: "this wrong solution earns an empty message",
        why: "A student would not know what to change. Give the check a sentence.",
      },
    ];
  }
  if (message.includes(earns)) return [];
  return [
    {
      what: `this wrong solution earns "${message}", which does not contain "${earns}"`,
      why: "A student with this belief would read something else. Change the check's sentence, its order, or `earns`.",
    },
  ];
}

/** What the student reads first: the first failing check, else the error or the limit. */
export function messageOf(verdict: Exclude<Judged, { kind: "passed" }>): string {
  switch (verdict.kind) {
    case "failed":
      return firstFailing(verdict.checks)?.message ?? "";
    case "unreadable":
    case "crashed":
      return verdict.error.sentence;
    case "stopped":
      return firstFailing(verdict.checks)?.message ?? verdict.sentence;
  }
}

function firstFailing(checks: readonly CheckSeen[]): CheckSeen | undefined {
  return checks.find((check) => check.state === "failed");
}

/** The report for a person: each finding as file, what and why, and the counts last. */
export function formatReport(report: Omit<CheckReport, "graded">): string {
  const blocks = report.findings.map(({ file, what, why }) => `${file}\n  ${what}\n  ${why}\n`);
  const counts = [
    many(report.lessons, "lesson"),
    many(report.exercises, "exercise"),
    many(report.wrongSolutions, "wrong solution"),
    `${many(report.programs, "program")} graded`,
  ].join(", ");
  const end = report.findings.length === 0 ? "No problems." : `${many(report.findings.length, "problem")}.`;
  return [...blocks, `${counts}. ${end}`].join("\n");
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
