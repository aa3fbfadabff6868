import { enrolmentSecret } from "../../bundle/bundle.ts";
import {
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
  terminalIdOf,
} from "../../bundle/keys.ts";
import { type Facility, readKeys } from "../../facility/facility.ts";
import type { Pair } from "../bundle/sample.ts";

/** A terminal of the facility, with a new identity. */
export async function makeTerminal(facility: Facility, name: string): Promise<Pair> {
  const keys = await readKeys(facility.folder);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  const signer = signerFromPem(makeSigningKey());
  return {
    facility: { id: facility.id, recipients: [facility.recipient] },
    reader: { facility: facility.id, ...keys.value, isEnrolled: () => false },
    terminal: {
      id: terminalIdOf(signer.publicKey),
      name,
      signer,
      recipient: await recipientOf(await makeAgeIdentity()),
    },
    enrolment: enrolmentSecret.parse(keys.value.enrolments[0]),
  };
}
