import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ok, type Refusal, type Result, type WallMs } from "../../bundle/std.ts";
import { explainFolderTrouble } from "../export/folder-trouble.ts";
import type { Job } from "../export/job.ts";
import { removeLeftovers } from "../export/leftovers.ts";
import { type PlannedBundle, planBundles } from "../export/plan.ts";
import { type WrittenBundle, writeBundle } from "../export/write-bundle.ts";
import type { FacilityRecord } from "../store/facility.ts";
import { type DeliverNeeds, hasNewsFor } from "./needs.ts";

/**
 * Puts everything that the facility has not confirmed into the policy's folder, when there is news. What the last
 * delivery left there is in the new file, or confirmed, so it is removed once the new one is whole: a share does not fill
 * up with repetitions. Answers how many events were written.
 */
export async function deliverToFolder(
  needs: DeliverNeeds,
  facility: FacilityRecord,
  folder: string,
  job: Job,
): Promise<Result<number, Refusal>> {
  const { clock, deliveries, identities, log, receipts } = needs;
  const isHere = (place: string) => dirname(place) === folder;
  if (!hasNewsFor(needs, isHere)) return ok(0);
  const before = deliveries.newest(isHere);
  let events = 0;
  try {
    await removeLeftovers(
      folder,
      identities.all().map(({ id }) => id),
    );
    const own: WrittenBundle[] = [];
    for (const each of planBundles(
      identities.all(),
      log,
      (terminal) => receipts.newest(terminal)?.seq ?? 0,
    )) {
      const createdMs = each.log === log ? clock.wallMs() : lastMs(each);
      const written = await writeBundle(each, facility, { folder, createdMs }, job);
      if (!written.ok) return written;
      if (each.log === log) own.push(written.value);
      events += each.to - each.from + 1;
    }
    for (const { file: place, from, to } of own) {
      log.note({ kind: "delivered", body: { from, to, place } }, null);
    }
    if (before && own.every(({ file }) => file !== before.place)) {
      await rm(before.place, { force: true }).catch(() => {});
    }
    return ok(events);
  } catch (error) {
    const refusal = explainFolderTrouble(error, folder);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

/** A former log does not grow, so its file keeps its name and replaces itself. */
function lastMs({ log, to }: PlannedBundle): WallMs {
  const [last] = log.read(to, to);
  if (!last) throw new Error(`no event ${to} in the log of ${log.terminal}`);
  return last.wallMs;
}
