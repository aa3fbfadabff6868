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

type Verifiers = readonly [Verifier, Verifier, Verifier];

/**
 * The least that a verifier may cost. They are slow on purpose, an eighth of which is enough where somebody only has to sign in;
 * what a facility makes, and what PINs of full cost do, tests of the facility and of whole roads judge.
 */
export const cheap = { log2N: 14, r: 8, p: 1 } as const;

let verifiers: Promise<Verifiers> | null = null;

const makeVerifiers = (): Promise<Verifiers> =>
  Promise.all([makeVerifier(staffSecret, cheap), makeVerifier(pin, cheap), makeVerifier("000111", cheap)]);

/**
 * A facility's provisioning file with two students, and the key that opens what is sent to it. `given`: verifiers of
 * staff and of the two, where they are not to be made.
 */
export async function makeProvisioning(given?: Verifiers) {
  if (!given) verifiers ??= makeVerifiers();
  const [staff, marias, jameses] = given ?? (await (verifiers ?? makeVerifiers()));
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
