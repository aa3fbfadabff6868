import { makeEnrolmentSecret } from "../../bundle/enrolment.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import {
  facilityIdOf,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
} from "../../bundle/keys.ts";
import { type Provisioning, provisioningFile } from "../../bundle/provisioning.ts";
import { startSuccession } from "../../bundle/succession.ts";
import { makeVerifier, type Verifier } from "../../bundle/verifier.ts";

export const pin = "482913";
export const staffSecret = "correct horse battery";

/** Verifiers are slow on purpose, so each test file makes them once. */
let verifiers: Promise<readonly [Verifier, Verifier, Verifier]> | null = null;

/** A facility's provisioning file with two students, and the key that opens what is sent to it. */
export async function makeProvisioning() {
  verifiers ??= Promise.all([makeVerifier(staffSecret), makeVerifier(pin), makeVerifier("000111")]);
  const [staff, marias, jameses] = await verifiers;
  const signingKey = makeSigningKey();
  const signer = signerFromPem(signingKey);
  const ageIdentity = await makeAgeIdentity();
  const enrolment = makeEnrolmentSecret();
  const provisioning: Provisioning = provisioningFile.parse({
    format: "foothold-provisioning",
    version: 1,
    facility: {
      id: facilityIdOf(signer.publicKey),
      name: "North campus",
      succession: startSuccession(signer.publicKey),
      publishers: [],
      recipients: [await recipientOf(ageIdentity)],
    },
    enrolment,
    staff,
    students: [
      { id: makeStudentId(), name: "Maria", pin: marias },
      { id: makeStudentId(), name: "James", pin: jameses },
    ],
  });
  const reader = {
    facility: provisioning.facility.id,
    identities: [ageIdentity],
    enrolments: [enrolment],
    isEnrolled: () => false,
  };
  return { provisioning, reader, signer, signingKey };
}
