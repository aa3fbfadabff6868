import type { CarriedVerdict, FactBody } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { never, ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { CheckResult, Verdict } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import type { GradedAttempt } from "../contract.ts";
import type { FoundExercise } from "./course.ts";
import type { Services } from "./services.ts";
import { isDone, lessonState } from "./views.ts";

type Needs = Pick<Services, "clock" | "drafts" | "grade" | "log" | "progress">;

/**
 * Grades a program and records the attempt. The verdict is returned only after its event is on the disk.
 * A fault of the checks is recorded as that, not as the student's attempt (its number is 0).
 */
export async function gradeAttempt(
  services: Needs,
  student: StudentId,
  { lesson, exercise }: FoundExercise,
  files: SourceFiles,
  language: Language,
): Promise<Result<GradedAttempt, Refusal>> {
  const { clock, drafts, grade, log, progress } = services;
  // First of all the typed text is safe, whatever the program then does to the sandbox.
  drafts.put(student, exercise.id, { files, savedAtMs: clock.wallMs() }, "handedIn");
  const { verdict, provenance } = await grade(exercise, files, language);
  const carried = carry(verdict);
  // Said in this log too, so that whoever folds it knows that what follows was done with help.
  const known = progress.exercise(student, exercise.id);
  if (carried && !isDone(known) && progress.gaveUpElsewhere(student, exercise.id))
    log.append({ kind: "solutionOpened", body: { exercise: exercise.id } }, student);
  const number = carried ? known.attempts + 1 : 0;
  const event = log.append(
    carried
      ? {
          kind: "attempted",
          body: {
            lesson: lesson.id,
            exercise: exercise.id,
            number,
            step: progress.nextStep(student),
            files,
            ...carried,
            provenance,
          },
        }
      : {
          kind: "checksFaulted",
          body: { exercise: exercise.id, reason: faultOf(verdict), files, provenance },
        },
    student,
  );
  const standing = { exercises: progress.exercises(student), opened: progress.openedLessons(student) };
  return ok({
    verdict,
    number,
    savedAtMs: event.wallMs,
    exerciseState: progress.exercise(student, exercise.id).state,
    lessonState: lessonState(lesson, standing),
  });
}

type Carried = Pick<FactBody<"attempted">, "checks" | "message"> & { readonly verdict: CarriedVerdict };

/** The part of a verdict that travels; `null` for a fault of the checks. */
function carry(verdict: Verdict): Carried | null {
  switch (verdict.kind) {
    case "passed":
    case "failed":
      return { verdict: verdict.kind, checks: verdict.checks.map(carryCheck), message: "" };
    case "unreadable":
    case "crashed":
      return { verdict: verdict.kind, checks: [], message: verdict.error.sentence };
    case "stopped":
      return { verdict: verdict.kind, checks: verdict.checks.map(carryCheck), message: verdict.sentence };
    case "faultOfChecks":
      return null;
    default:
      return never(verdict);
  }
}

/** Longer than any sentence of ours. What a program gave back may be of any length, and an event is not. */
const longestMessage = 4_000;

function carryCheck({ path, state, message }: CheckResult): FactBody<"attempted">["checks"][number] {
  // A cut may halve a character, for which canonical JSON has no spelling.
  return { path: [...path], state, message: message.slice(0, longestMessage).toWellFormed() };
}

function faultOf(verdict: Verdict): string {
  return verdict.kind === "faultOfChecks" ? verdict.reason : "";
}
