import { readFileSync } from "node:fs";
import { type Provisioning, provisioningFile } from "../bundle/provisioning.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { listed } from "./config/listed.ts";
import type { Identity } from "./identity.ts";
import type { FacilityStore } from "./store/facility.ts";
import type { Log } from "./store/log.ts";

/** Reads the file that tells a terminal where it belongs. */
export function readProvisioning(file: string): Result<Provisioning, Refusal<"badProvisioning">> {
  const refused = (what: string) =>
    refuse(
      "badProvisioning",
      `${file} ${what}. The terminal was not changed. Make the file again with "foothold facility provision".`,
    );
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refused(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("is not a provisioning file, or it was cut short");
  }
  const parsed = provisioningFile.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  return refused(`is not a whole provisioning file (${listed(where)})`);
}

/** `older`: a return that came after the file was made stays in force, see `FacilityStore.put`. */
type Provisioned = ReturnType<FacilityStore["put"]>;

/**
 * Takes a terminal into its facility, or brings its roster up to date. A terminal never changes its facility:
 * its log would go to people whom its students do not know.
 */
export function provision(
  { facility, log, identity }: { facility: FacilityStore; log: Log; identity: Identity },
  file: Provisioning,
): Result<Provisioned, Refusal<"otherFacility">> {
  const known = facility.get();
  if (known && known.id !== file.facility.id) {
    return refuse(
      "otherFacility",
      `This terminal belongs to ${known.name}, and the file is from ${file.facility.name}. The terminal was not changed. To move it, start it with an empty data folder.`,
    );
  }
  const body = { facility: file.facility.id, name: identity.name };
  let provisioned: Provisioned = "newest";
  log.append({ kind: "terminalProvisioned", body }, null, () => {
    provisioned = facility.put(file);
  });
  return ok(provisioned);
}
