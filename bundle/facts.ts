import { z } from "zod";
import { sha256Hex } from "./hex.ts";
import { codePlace, noteId } from "./note.ts";
import { settingName, settingValue } from "./setting.ts";
import { sourceTexts } from "./source-texts.ts";
import { verifier } from "./verifier.ts";

/**
 * The kinds of facts that a terminal records, each with the shape of its body. The log and the bundles
 * carry them; the terminal's and the facility's projections are folds over them.
 * A kind is never changed once it has shipped: a new shape gets a new kind.
 */

/** A check's outcome as it travels. The facility can grade again for the rest. */
export const carriedCheck = z.strictObject({
  path: z.array(z.string()),
  state: z.enum(["passed", "failed", "notRun"]),
  message: z.string(),
});

export const carriedVerdict = z.enum(["passed", "failed", "unreadable", "crashed", "stopped"]);
export type CarriedVerdict = z.infer<typeof carriedVerdict>;

/**
 * Orders what one student did on several terminals without a clock: one more than the highest step of that student
 * that the terminal had heard of (Lamport, "Time, clocks, and the ordering of events", 1978).
 */
const step = z.int().min(1);

/** What a grade was made with: hashes of the exercise and its checks, and the runner's version. */
const provenance = z.strictObject({ exercise: sha256Hex, checks: sha256Hex, runner: z.string() });

/**
 * It was done in review: an exercise that the student has done before, done anew from its starter. It says how well they still
 * know it, and changes neither the exercise's state nor the student's kept text. Absent otherwise.
 */
const review = z.literal(true).exactOptional();

export const facts = {
  /** A terminal took up its identity and its facility. */
  terminalProvisioned: z.strictObject({ facility: z.string(), name: z.string() }),
  /** The program started. `version` is the program's. */
  booted: z.strictObject({ version: z.string(), shell: z.string() }),
  signedIn: z.strictObject({}),
  signedOut: z.strictObject({ reason: z.enum(["asked", "idle", "closed"]) }),
  staffSignedIn: z.strictObject({}),
  staffSignedOut: z.strictObject({ reason: z.enum(["asked", "idle", "closed"]) }),
  /**
   * Staff gave this fact's student a new PIN, which holds from now on: `pin` is its verifier, never the PIN. `number`: one
   * more than that of the newest PIN of the student that the terminal had heard of; the highest is in force.
   */
  pinReset: z.strictObject({
    pin: verifier,
    number: z
      .int()
      .min(1)
      .max(2 ** 31 - 2),
  }),
  /** Staff wrote what IT needs to know of this computer into a file. */
  diagnosisWritten: z.strictObject({ file: z.string() }),
  /** Staff ended the program. */
  kioskLeft: z.strictObject({}),
  /** A wrong PIN (with its student) or a wrong staff secret. */
  signInRefused: z.strictObject({ who: z.enum(["student", "staff"]) }),
  lessonOpened: z.strictObject({ lesson: z.string(), step }),
  hintOpened: z.strictObject({ exercise: z.string(), number: z.int().min(1), review }),
  /**
   * A student who has not passed had the solution shown: what is passed after it is passed with help. A terminal that a return has
   * told of it says it again, before the student's first attempt there.
   */
  solutionOpened: z.strictObject({ exercise: z.string(), review }),
  attempted: z.strictObject({
    lesson: z.string(),
    exercise: z.string(),
    /** 1 for the first attempt of this student at this exercise, on any terminal that this one had heard of. */
    number: z.int().min(1),
    step,
    files: sourceTexts,
    verdict: carriedVerdict,
    checks: z.array(carriedCheck),
    /** The sentence shown where no check could speak. */
    message: z.string(),
    provenance,
    review,
  }),
  /** The checks themselves were wrong: for staff and authors, never counted as the student's attempt. */
  checksFaulted: z.strictObject({
    exercise: z.string(),
    reason: z.string(),
    files: sourceTexts,
    provenance,
  }),
  /** What a student had typed and not handed in when they left, so that they can go on elsewhere. */
  draftLeft: z.strictObject({ exercise: z.string(), files: sourceTexts, step }),
  /** To the instructor. `id` is random; `files`: the code that it is about. */
  questionAsked: z.strictObject({
    id: noteId,
    lesson: z.string().nullable(),
    exercise: z.string().nullable(),
    text: z.string().min(1).max(10_000),
    files: sourceTexts,
    /** The line of `files` that it is about. */
    at: codePlace.nullable(),
    /** Path of the check that `files` failed first; `null`: none that is known. */
    check: z.array(z.string()).nullable(),
    /** The feedback to which it writes back. */
    follows: noteId.nullable(),
  }),
  /** The student took a question back before it had left the terminal: nobody is to answer it. */
  questionWithdrawn: z.strictObject({ question: noteId }),
  /** A student opened what the facility wrote to them. */
  feedbackRead: z.strictObject({ feedback: noteId }),
  /** A student chose how their terminal behaves. */
  settingChanged: z.strictObject({ setting: settingName, value: settingValue, step }),
  /**
   * The wall clock moved by `byMs` against the one that never goes back (`running`), or was found that much
   * before the newest event at a start (`off`).
   */
  clockJumped: z.strictObject({ byMs: z.int(), found: z.enum(["running", "off"]) }),
  /** By staff, into a file that was read back. */
  exportMade: z.strictObject({ from: z.int(), to: z.int(), file: z.string() }),
  /** By the terminal itself, to the policy's folder or server. */
  delivered: z.strictObject({ from: z.int(), to: z.int(), place: z.string() }),
  /** What a return or content bundle brought is in force. `number`: the return's number or the content's version. */
  importTaken: z.strictObject({
    kind: z.enum(["return", "content"]),
    digest: z.string(),
    number: z.int().min(1),
  }),
  /** The first event of a log that goes on where the log of another identity ended. */
  identityRenewed: z.strictObject({
    former: z.string(),
    /** Its last event that this machine has; 0 and its chain's start if it has none. */
    to: z.int().min(0),
    hash: sha256Hex,
    /** `twoHistories`: the facility asked for it. `restored`: the store was set back to an older copy. */
    reason: z.enum(["twoHistories", "restored"]),
  }),
  /** A damaged store was set aside as `setAside` and replaced by `backup` (`null`: there was none). File names. */
  storeRestored: z.strictObject({ setAside: z.string(), backup: z.string().nullable(), to: z.int().min(0) }),
} as const;

export type FactKind = keyof typeof facts;
export type FactBody<Kind extends FactKind> = z.infer<(typeof facts)[Kind]>;

/** Some fact, ready to be recorded. */
export type Fact = { [Kind in FactKind]: { readonly kind: Kind; readonly body: FactBody<Kind> } }[FactKind];
