import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { facilityId } from "../../bundle/ids.ts";
import type { AgeRecipient, SigningKey } from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";
import { verifier } from "../../bundle/verifier.ts";
import { type Facility, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { facility as keys } from "../vectors/bundle/parts.ts";
import { facilityFile } from "./facility-file.ts";
import { scratchFolder } from "./scratch.ts";
import { value } from "./terminal-world.ts";

export const nowMs = 1_785_100_000_000 as WallMs;
/** Of a PIN, quick to check. */
export const someVerifier = verifier.parse(facilityFile().staff);

/** The vectors' facility with its real database, in memory where the system has that, so that it takes the vectors. */
export async function openFacilityWorld() {
  const { folder, remove } = scratchFolder();
  const root = join(folder, "facility");
  value(await initFacility({ folder: root, name: "North campus", staffSecret: null, nowMs }));
  await takeKeys(root);
  const facility: Facility = value(await openFacility(root));
  return {
    facility,
    /** For what a person brings. */
    folder,
    async close() {
      await facility.close();
      remove();
    },
  };
}
export type FacilityWorld = Awaited<ReturnType<typeof openFacilityWorld>>;

/** A new facility becomes the vectors' own. */
async function takeKeys(root: string): Promise<void> {
  writeFileSync(join(root, "keys", "signing.pem"), keys.signing.pem);
  writeFileSync(join(root, "keys", "age-identities.txt"), `${keys.age.identity}\n`);
  writeFileSync(join(root, "keys", "enrolment.txt"), `${keys.enrolment}\n`);
  const made = value(await openFacility(root));
  await made.db
    .updateTable("facility")
    .set({
      id: facilityId.parse(keys.id),
      signing_key: keys.signing.publicKey as SigningKey,
      recipient: keys.age.recipient as AgeRecipient,
    })
    .execute();
  await made.close();
}
