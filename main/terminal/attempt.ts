import type { CarriedVerdict, FactBody } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { never, ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { CheckResult, Verdict } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import type { GradedAttempt } from "../contract.ts";
import type { FoundExercise } from "./course.ts";
import { begunReview, markOf, notPassedYet, reviewState } from "./review-handlers.ts";
import type { Services } from "./services.ts";
import { isDone, lessonState } from "./views.ts";

type Needs = Pick<Services, "clock" | "drafts" | "grade" | "log" | "progress">;
type ReviewNeeds = Omit<Needs, "drafts"> & Pick<Services, "practice" | "reviewTexts">;

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
  const { clock, drafts, progress } = services;
  // First of all the typed text is safe, whatever the program then does to the sandbox.
  drafts.put(student, exercise.id, { files, savedAtMs: clock.wallMs() }, "handedIn");
  const graded = await record(services, student, { lesson, exercise }, files, language, false);
  const standing = { exercises: progress.exercises(student), opened: progress.openedLessons(student) };
  return ok({
    ...graded,
    exerciseState: progress.exercise(student, exercise.id).state,
    lessonState: lessonState(lesson, standing),
  });
}

/**
 * The same for an exercise that is done anew for review. The text that the student keeps, and what they have reached, stay as they
 * are; the states in the answer are those of this doing.
 */
export async function gradeReview(
  services: ReviewNeeds,
  student: StudentId,
  found: FoundExercise,
  files: SourceFiles,
  language: Language,
): Promise<Result<GradedAttempt, Refusal>> {
  const { clock, progress, reviewTexts } = services;
  const { id } = found.exercise;
  if (!isDone(progress.exercise(student, id))) return notPassedYet;
  reviewTexts.put(student, id, { files, savedAtMs: clock.wallMs() });
  const begun = begunReview(services, student, id);
  const graded = await record(services, student, found, files, language, true);
  const isPassed = graded.verdict.kind === "passed";
  if (isPassed) reviewTexts.end(student, id);
  const exerciseState = reviewState(isPassed, begun);
  return ok({ ...graded, exerciseState, lessonState: isPassed ? "passed" : "tried" });
}

/** Grades, and puts into the log what came of it. */
async function record(
  { grade, log, progress }: Pick<Services, "grade" | "log" | "progress">,
  student: StudentId,
  { lesson, exercise }: FoundExercise,
  files: SourceFiles,
  language: Language,
  review: boolean,
): Promise<Pick<GradedAttempt, "verdict" | "number" | "savedAtMs">> {
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
            ...markOf(review),
          },
        }
      : {
          kind: "checksFaulted",
          body: { exercise: exercise.id, reason: faultOf(verdict), files, provenance },
        },
    student,
  );
  return { verdict, number, savedAtMs: event.wallMs };
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
