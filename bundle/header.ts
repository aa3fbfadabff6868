import { z } from "zod";
import { enrolmentProof } from "./enrolment.ts";
import { facilityId, terminalId } from "./ids.ts";
import { ageRecipient, signingKey, terminalIdOf } from "./keys.ts";
import type { WallMs } from "./std.ts";
import { succession } from "./succession.ts";

/** The first line says what this is and which version, for ever: `foothold-bundle <version>\n`. */
export const magic = "foothold-bundle ";
export const bundleVersion = 1;
export const firstLine = `${magic}${bundleVersion}\n`;
export const signatureBytes = 64;
/** The last bytes of a whole file. Where they are missing, the end was lost on the way. */
export const endMark = "\nfoothold-end\n";

/** What every kind of bundle has in its header, so that a seal can be checked before the kind is known. */
export const anyHeader = z.looseObject({
  kind: z.string().regex(/^[a-z]{1,32}$/),
  /** Whose key signed the file. */
  signer: signingKey,
});

/** When it was made, by the clock of the machine that made it. A claim. */
const createdMs = z.int().transform((ms) => ms as WallMs);

/** From a terminal to its facility: a run of its events. */
export const progressHeader = z
  .strictObject({
    kind: z.literal("progress"),
    signer: signingKey,
    facility: facilityId,
    terminal: z.strictObject({
      /** `terminalIdOf(signer)`. */
      id: terminalId,
      /** What staff call it. A claim. */
      name: z.string().min(1).max(100),
      enrolment: enrolmentProof,
      /** Whom the facility's returns are to be encrypted to. */
      recipient: ageRecipient,
    }),
    /** Sequence numbers of the first and the last event, both included. */
    from: z.int().min(1),
    to: z.int().min(1),
    /** `to - from + 1`. */
    count: z.int().min(1),
    createdMs,
    recipients: z.array(ageRecipient).min(1).max(8),
  })
  .refine((header) => header.count === header.to - header.from + 1)
  .refine((header) => header.terminal.id === terminalIdOf(header.signer));
export type ProgressHeader = z.infer<typeof progressHeader>;

/**
 * From a facility to its terminals. For whom it is encrypted is not said here: thousands of recipients would not fit, and
 * a stick that is found should not tell how many terminals there are by name.
 */
export const returnHeader = z
  .strictObject({
    kind: z.literal("return"),
    /** The last key of `succession`. */
    signer: signingKey,
    facility: facilityId,
    succession,
    /** One more than the facility's return before: the highest is in force. */
    number: z.int().min(1),
    /** Records inside. */
    count: z.int().min(1),
    createdMs,
  })
  .refine((header) => header.succession.at(-1)?.key === header.signer);
export type ReturnHeader = z.infer<typeof returnHeader>;

const title = z.string().min(1).max(200);

/** From a publisher to terminals: all files of one course. */
export const contentHeader = z.strictObject({
  kind: z.literal("content"),
  /** The publisher. */
  signer: signingKey,
  /** The course's id: lower-case words joined by hyphens. */
  course: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Higher than that of every edition of this course before: a terminal never goes back. */
  version: z.int().min(1),
  title: z.strictObject({ en: title, es: title.exactOptional() }),
  /** Files inside. */
  count: z.int().min(1),
  createdMs,
});
export type ContentHeader = z.infer<typeof contentHeader>;
