import { z } from "zod";
import { facilityId, studentId } from "./ids.ts";
import { base64url32 } from "./keys.ts";
import { canEncryptTo } from "./recipient.ts";
import { verifier } from "./verifier.ts";

/** Of a facility or a person: it stands in sentences, tables and records, so it is one line of whole characters. */
const personName = z
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
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/**
 * The file that tells a terminal where it belongs. It holds the enrolment secret, with which a terminal proves
 * to the facility that staff set it up: whoever has this file can enrol a terminal, so it is kept like a key.
 */
export const provisioningFile = z.strictObject({
  format: z.literal("foothold-provisioning"),
  version: z.literal(1),
  facility: z.strictObject({
    id: facilityId,
    name: personName,
    /** Ed25519 public key, raw 32 bytes, base64url. */
    signingKey: base64url32,
    /** age recipient (X25519), `age1…`. */
    recipient: z
      .string()
      .regex(/^age1[0-9a-z]{58}$/)
      .refine(canEncryptTo),
  }),
  /** 32 random bytes, base64url. */
  enrolment: base64url32,
  /** Verifier of the staff secret. */
  staff: verifier,
  students: z
    .array(rosterEntry)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "each student once"),
});
export type Provisioning = z.infer<typeof provisioningFile>;
