import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WallMs } from "../../bundle/std.ts";
import { verifier } from "../../bundle/verifier.ts";
import { openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { facilityFile } from "./facility-file.ts";
import { scratchFolder } from "./scratch.ts";
import { value } from "./terminal-world.ts";

export const nowMs = 1_785_100_000_000 as WallMs;
/** Of a PIN, quick to check. */
export const someVerifier = verifier.parse(facilityFile().staff);

/** A facility with its real database, in memory where the system has that. */
export async function openFacilityWorld() {
  const { folder, remove } = scratchFolder();
  const root = join(folder, "facility");
  value(await initFacility({ folder: root, name: "North campus", staffSecret: null, nowMs }));
  const facility = value(await openFacility(root));
  const lineIn = (name: string) =>
    readFileSync(join(root, "keys", name), "utf8")
      .split("\n")
      .find((line) => line !== "" && !line.startsWith("#")) ?? "";
  return {
    facility,
    /** For what a person brings. */
    folder,
    enrolment: lineIn("enrolment.txt"),
    async close() {
      await facility.close();
      remove();
    },
  };
}
