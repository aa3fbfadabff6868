import { z } from "zod";
import { enrolmentSecret } from "./enrolment.ts";
import { facilityId, studentId } from "./ids.ts";
import { ageRecipient, signingKey } from "./keys.ts";
import { presentKeyOf, succession } from "./succession.ts";
import { verifier } from "./verifier.ts";

/** Of a facility or a person: it stands in sentences, tables and records, so it is one line of whole characters. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), "a name of plain characters");

/** A student as the facility tells terminals about them. */
export const rosterEntry = z.strictObject({
  id: studentId,
  name: personName,
  pin: verifier,
  /** How often the PIN was set anew, here or on a terminal, where it was: of two PINs the one with the higher number is in force. */
  pinNumber: z
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .exactOptional(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/**
 * The file that tells a terminal where it belongs. It holds the enrolment secret, with which a terminal proves
 * to the facility that staff set it up: whoever has this file can enrol a terminal, so it is kept like a key.
 */
export const provisioningFile = z.strictObject({
  format: z.literal("foothold-provisioning"),
  version: z.literal(1),
  /** Number of the facility's newest return when this file was made: what a later return said is newer than this file. */
  afterReturn: z.int().min(0).default(0),
  facility: z
    .strictObject({
      id: facilityId,
      name: personName,
      /** Its signing keys, by which a terminal knows what comes from it. */
      succession,
      /** Whom progress is encrypted to: the facility, then a state office if there is one. */
      recipients: z.array(ageRecipient).min(1).max(8),
      /** Whose lessons a terminal takes. */
      publishers: z.array(signingKey).max(16),
    })
    .refine(
      ({ id, succession }) => presentKeyOf(id, succession) !== undefined,
      "the keys are not this facility's",
    ),
  enrolment: enrolmentSecret,
  /** Verifier of the staff secret. */
  staff: verifier,
  students: z
    .array(rosterEntry)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "each student once"),
});
export type Provisioning = z.infer<typeof provisioningFile>;
