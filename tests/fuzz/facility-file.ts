import { scryptSync } from "node:crypto";
import { type Provisioning, provisioningFile } from "../../bundle/provisioning.ts";
import { facility } from "../vectors/bundle/parts.ts";

export const pin = "482913";
export const staffSecret = "correct horse battery";
export const student = "s-zyxwvtsrqpnmkjhgfedcba9876";

/** A verifier that is quick to check, and the same each time: nothing here is a secret. */
function quickVerifier(secret: string): string {
  const salt = Buffer.alloc(16, 7);
  const hash = scryptSync(secret, salt, 32, { N: 2 ** 14, r: 1, p: 1 });
  return `scrypt$14$1$1$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** The provisioning file of the vectors' facility, with two students. */
export function facilityFile(): Provisioning {
  return provisioningFile.parse({
    format: "foothold-provisioning",
    version: 1,
    facility: {
      id: facility.id,
      name: "North campus",
      succession: [{ key: facility.signing.publicKey, signature: null }],
      recipients: [facility.age.recipient],
      publishers: [],
    },
    enrolment: facility.enrolment,
    staff: quickVerifier(staffSecret),
    students: [
      { id: student, name: "María 🧮", pin: quickVerifier(pin) },
      { id: "s-00000000000000000000000001", name: "James", pin: quickVerifier("000111") },
    ],
  });
}
