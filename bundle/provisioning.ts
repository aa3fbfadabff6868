import { z } from "zod";
import { facilityId, studentId } from "./ids.ts";
import { ageRecipient } from "./keys.ts";
import { verifier } from "./verifier.ts";

/** A student as the facility tells terminals about them. */
export const rosterEntry = z.strictObject({
  id: studentId,
  name: z.string().trim().min(1).max(100),
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
    name: z.string().trim().min(1).max(100),
    /** Ed25519 public key, raw 32 bytes, base64url. */
    signingKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    /** Whom progress is encrypted to: the facility, then a state office if there is one. */
    recipients: z.array(ageRecipient).min(1).max(8),
  }),
  /** 32 random bytes, base64url. */
  enrolment: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Verifier of the staff secret. */
  staff: verifier,
  students: z.array(rosterEntry),
});
export type Provisioning = z.infer<typeof provisioningFile>;
