import type { FacilityId } from "../bundle/ids.ts";
import { type AgeRecipient, recipientOf, type SigningKey } from "../bundle/keys.ts";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, readKeys } from "./facility.ts";
import { recipientsOf } from "./recipients.ts";

/** The public halves of a facility's keys: nothing secret. */
export interface KeysShown {
  readonly facility: FacilityId;
  readonly signingKey: SigningKey;
  /** Whom terminals encrypt to: the facility, then a state office if there is one. */
  readonly recipients: readonly AgeRecipient[];
  /** Of older identities that can still read, newest first. */
  readonly older: readonly AgeRecipient[];
  readonly enrolments: number;
}

export function showKeys(
  facility: Facility,
): Promise<Result<KeysShown, Refusal<"keysUnreadable"> | DiskRefusal>> {
  return onDisk(facility.folder, async () => {
    const keys = await readKeys(facility.folder);
    if (!keys.ok) return keys;
    const recipients = await recipientsOf(facility);
    const own = await Promise.all(keys.value.identities.map(recipientOf));
    return ok({
      facility: facility.id,
      signingKey: facility.signingKey,
      recipients,
      older: own.filter((recipient) => !recipients.includes(recipient)),
      enrolments: keys.value.enrolments.length,
    });
  });
}
