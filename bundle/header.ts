import { z } from "zod";
import { canonicalJson } from "./canonical.ts";
import { enrolmentProof } from "./enrolment.ts";
import { facilityId, terminalId } from "./ids.ts";
import { ageRecipient, signingKey } from "./keys.ts";
import type { WallMs } from "./std.ts";

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
  signer: signingKey,
});

export const progressHeader = z
  .strictObject({
    kind: z.literal("progress"),
    /** Whose key signed the file. */
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
    /** When it was made, by the terminal's clock. A claim. */
    createdMs: z.int().transform((ms) => ms as WallMs),
    recipients: z.array(ageRecipient).min(1).max(8),
  })
  .refine((header) => header.count === header.to - header.from + 1);
export type ProgressHeader = z.infer<typeof progressHeader>;

export function encodeHeader(header: ProgressHeader): string {
  return canonicalJson(header);
}
