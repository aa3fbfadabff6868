import { z } from "zod";
import { enrolmentSecret } from "./enrolment.ts";
import { sha256Hex } from "./hex.ts";
import { studentId, terminalId } from "./ids.ts";
import { ageRecipient, signingKey } from "./keys.ts";
import { anchor, codePlace, noteId } from "./note.ts";
import { personName, rosterEntry } from "./provisioning.ts";
import { settingName, settingValue } from "./setting.ts";
import { sourceTexts } from "./source-texts.ts";
import { verifier } from "./verifier.ts";

/**
 * What a return bundle carries, a record in a line. A return is a whole: a terminal that takes one forgets all that
 * earlier returns said, but for students, whom no omission removes. So the order of arrival cannot matter: the
 * highest number is in force.
 */

const step = z.int().min(1);

/** One event of one terminal, named so that whoever has it knows that everything before it is the same too. */
const eventPoint = { terminal: terminalId, seq: z.int().min(1), hash: sha256Hex };

const records = {
  /** How the facility is to be reached from now on. Exactly one, and the first. */
  facility: z.strictObject({
    kind: z.literal("facility"),
    name: personName,
    /** Whom progress is encrypted to: the facility, then a state office if there is one. */
    recipients: z.array(ageRecipient).min(1).max(8),
    /** The present enrolment secret. */
    enrolment: enrolmentSecret,
    staff: verifier,
    /** Whose content bundles are taken. */
    publishers: z.array(signingKey).max(16),
  }),
  /** Events 1 to `seq` of this log are stored: they need not be carried again. */
  receipt: z.strictObject({ kind: z.literal("receipt"), ...eventPoint }),
  /** What the standings below count: this event and all before it. Several for a terminal that has two histories. */
  counted: z.strictObject({ kind: z.literal("counted"), ...eventPoint }),
  /** Two machines share this identity: whoever has it takes a new one. */
  renew: z.strictObject({ kind: z.literal("renew"), terminal: terminalId }),
  /** `archived`: may not sign in any more; nothing of theirs is removed. */
  student: rosterEntry.extend({ kind: z.literal("student"), archived: z.boolean() }),
  /** One student in one exercise, from all counted events of all terminals. */
  standing: z.strictObject({
    kind: z.literal("standing"),
    student: studentId,
    lesson: z.string(),
    exercise: z.string(),
    state: z.enum(["new", "tried", "passed", "helped"]),
    attempts: z.int().min(0),
    /** How many hints were opened, on the terminal where most were. */
    hints: z.int().min(0),
    /** The highest of its attempts; 0 without any. */
    step: z.int().min(0),
  }),
  /** A student has opened this lesson; `step` is the highest of it. */
  opened: z.strictObject({ kind: z.literal("opened"), student: studentId, lesson: z.string(), step }),
  /** The solution of an exercise was shown, on some terminal, to a student who had not passed it there. */
  givenUp: z.strictObject({ kind: z.literal("givenUp"), student: studentId, exercise: z.string() }),
  /** The newest code of one student in one exercise, by step, then by terminal. */
  work: z.strictObject({
    kind: z.literal("work"),
    student: studentId,
    exercise: z.string(),
    files: sourceTexts,
    handedIn: z.boolean(),
    ...eventPoint,
    step,
    wallMs: z.int(),
  }),
  setting: z.strictObject({
    kind: z.literal("setting"),
    student: studentId,
    setting: settingName,
    value: settingValue,
    step,
  }),
  /** From an instructor to a student: an answer to a question, or a note about an exercise, or about neither. */
  feedback: z.strictObject({
    kind: z.literal("feedback"),
    id: noteId,
    student: studentId,
    question: z.string().nullable(),
    exercise: z.string().nullable(),
    /** The line that it is about: of the question's code, else of the code that the facility had of the exercise. */
    at: anchor.nullable(),
    author: z.string().min(1).max(100),
    text: z.string().min(1).max(20_000),
    writtenMs: z.int(),
    /** The student has opened it somewhere. */
    read: z.boolean(),
  }),
  /** What a student asked and did not take back, so that it stands beside its answer on any terminal. */
  question: z.strictObject({
    kind: z.literal("question"),
    id: noteId,
    student: studentId,
    lesson: z.string().nullable(),
    exercise: z.string().nullable(),
    text: z.string().min(1).max(10_000),
    files: sourceTexts,
    at: codePlace.nullable(),
    check: z.array(z.string()).nullable(),
    follows: noteId.nullable(),
    /** As the terminal's clock claimed. */
    askedMs: z.int(),
  }),
} as const;

export const returnRecord = z.discriminatedUnion("kind", [
  records.facility,
  records.receipt,
  records.counted,
  records.renew,
  records.student,
  records.standing,
  records.opened,
  records.givenUp,
  records.work,
  records.setting,
  records.feedback,
  records.question,
]);
export type ReturnRecord = z.infer<typeof returnRecord>;

/** The kinds that this version knows. A reader passes over others, so that a return can say more one day. */
export const returnKinds: ReadonlySet<string> = new Set(Object.keys(records));
