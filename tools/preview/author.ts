import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeEnrolmentSecret } from "../../bundle/enrolment.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import {
  facilityIdOf,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
} from "../../bundle/keys.ts";
import { type Provisioning, provisioningFile } from "../../bundle/provisioning.ts";
import { startSuccession } from "../../bundle/succession.ts";
import { makeVerifier } from "../../bundle/verifier.ts";

/** Who sits at a terminal that only shows a course to its author. */
export interface Author {
  readonly student: StudentId;
  readonly pin: string;
  /** Full path of the file that makes a terminal know them. */
  readonly file: string;
}

/** Writes a facility of one student into a folder that is thrown away. Its keys are nowhere else, so nothing can leave it. */
export async function makeAuthor(folder: string): Promise<Author> {
  const pin = "0000";
  const { publicKey } = signerFromPem(makeSigningKey());
  const student = makeStudentId();
  const provisioning: Provisioning = provisioningFile.parse({
    format: "foothold-provisioning",
    version: 1,
    facility: {
      id: facilityIdOf(publicKey),
      name: "Preview",
      succession: startSuccession(publicKey),
      publishers: [],
      recipients: [await recipientOf(await makeAgeIdentity())],
    },
    enrolment: makeEnrolmentSecret(),
    staff: await makeVerifier(makeEnrolmentSecret()),
    students: [{ id: student, name: "Author", pin: await makeVerifier(pin) }],
  });
  const file = join(folder, "provisioning.json");
  writeFileSync(file, JSON.stringify(provisioning), { mode: 0o600 });
  return { student, pin, file };
}
