import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Provisioning, provisioningFile } from "../../bundle/provisioning.ts";
import { writeDurably } from "../durable-file.ts";
import type { FacilityStore } from "./facility.ts";
import { facilityFile } from "./places.ts";

/**
 * Keeps facility and students beside the store as a provisioning file, so that a store that is lost without a backup
 * knows its students again without staff. Writes only what has changed. Throws what the file system throws.
 */
export async function keepFacilityCopy(data: string, store: FacilityStore): Promise<void> {
  const known = store.get();
  if (!known) return;
  const { enrolment, staff, ...facility } = known;
  const text = writeCopy({
    format: "foothold-provisioning",
    version: 1,
    afterReturn: 0,
    facility,
    enrolment,
    staff,
    students: [...store.students()],
  });
  if (text !== readText(data)) await writeDurably(join(data, facilityFile), [Buffer.from(text)]);
}

/** The text of a copy. */
export function writeCopy(provisioning: Provisioning): string {
  return `${JSON.stringify(provisioning)}\n`;
}

/** `null` where there is none, or it cannot be read. */
export function readFacilityCopy(data: string): Provisioning | null {
  try {
    return provisioningFile.parse(JSON.parse(readText(data) ?? ""));
  } catch {
    return null;
  }
}

function readText(data: string): string | null {
  try {
    return readFileSync(join(data, facilityFile), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
