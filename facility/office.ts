import { Encrypter } from "age-encryption";
import { type AgeRecipient, ageRecipient } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";

/**
 * Lets a state office read what terminals send from now on, with a key of its own; `null`: not any more. Terminals learn
 * of it with their next provisioning file or return.
 */
export async function setOffice(
  facility: Facility,
  text: string | null,
): Promise<Result<AgeRecipient | null, Refusal<"notARecipient"> | DiskRefusal>> {
  const office = text === null ? null : readRecipient(text.trim());
  if (office === undefined) {
    return refuse(
      "notARecipient",
      'This is not an age recipient (62 characters that begin with "age1"), so nothing was changed; ask the office for the public key of its age identity and copy all of it.',
    );
  }
  return onDisk(facility.place, async () => {
    await facility.db
      .updateTable("facility")
      .set({ office_recipient: office })
      .where("id", "=", facility.id)
      .execute();
    return ok(office);
  });
}

/** Its check digits are looked at too: with a mistyped key nobody could read anything. */
function readRecipient(text: string): AgeRecipient | undefined {
  const { data } = ageRecipient.safeParse(text);
  if (data === undefined) return undefined;
  try {
    new Encrypter().addRecipient(data);
    return data;
  } catch {
    return undefined;
  }
}
