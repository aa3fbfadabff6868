import { makeBootId } from "../bundle/fresh.ts";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { systemClock } from "./clock.ts";
import { openIdentities, presentOf } from "./identity.ts";
import { provision, readProvisioning } from "./provision.ts";
import { openFacilityStore } from "./store/facility.ts";
import { openLog } from "./store/log.ts";
import { openStore } from "./store/open.ts";
import { storeTrouble } from "./store/trouble.ts";

interface FolderProvisioned {
  readonly terminal: string;
  readonly facility: string;
  /** The terminal has heard of its facility since the file was made, so only new students were taken from it. */
  readonly isOlder: boolean;
}

/**
 * Takes the terminal of a data folder into the facility of a provisioning file, while no program uses the folder.
 * `whenKnown` says what to do with a terminal that knows its facility already.
 */
export async function provisionFolder(
  data: string,
  file: string,
  whenKnown: "update" | "leave",
): Promise<Result<FolderProvisioned, Refusal>> {
  const read = readProvisioning(file);
  if (!read.ok) return read;
  const store = openStore(data);
  if (!store.ok) return store;
  try {
    const identities = await openIdentities(data);
    if (!identities.ok) return identities;
    const identity = presentOf(identities.value);
    const facility = openFacilityStore(store.value.db);
    const known = facility.get();
    if (known && whenKnown === "leave") {
      return ok({ terminal: identity.name, facility: known.name, isOlder: false });
    }
    const log = openLog(
      store.value.db,
      identities.value.map(({ id }) => id),
      makeBootId(),
      systemClock,
    );
    const done = provision({ facility, log, identity }, read.value);
    if (!done.ok) return done;
    const isOlder = done.value === "older";
    return ok({ terminal: identity.name, facility: read.value.facility.name, isOlder });
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  } finally {
    store.value.close();
  }
}
