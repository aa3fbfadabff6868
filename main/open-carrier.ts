import { readReceipt } from "../bundle/receipt.ts";
import { refuse } from "../bundle/std.ts";
import type { Clock } from "./clock.ts";
import type { Policy } from "./config/policy.ts";
import { openDelivery } from "./deliver/delivery.ts";
import { type DeliveryLoop, startDelivery } from "./deliver/loop.ts";
import type { VerifyReceipt } from "./deliver/needs.ts";
import { openServer } from "./deliver/server.ts";
import { ejectDrive } from "./drives/eject.ts";
import { driveFinder, findPlaces } from "./drives/find.ts";
import { runTool } from "./drives/run-tool.ts";
import { exportProgress } from "./export/export.ts";
import { type Jobs, openJobs } from "./export/job.ts";
import type { IdentityHolder } from "./identity.ts";
import { findBundles } from "./import/find.ts";
import { openImporter } from "./import/import.ts";
import { openDeliveries } from "./store/deliveries.ts";
import type { FacilityStore } from "./store/facility.ts";
import type { Log } from "./store/log.ts";
import type { Db } from "./store/open.ts";
import { openReceipts } from "./store/receipts.ts";
import type { Returns } from "./store/returns.ts";
import type { ReplaceableCourse } from "./terminal/course.ts";
import type { Carrier } from "./terminal/services.ts";

interface Needs {
  readonly data: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly identities: IdentityHolder;
  readonly log: Log;
  readonly db: Db;
  readonly facility: FacilityStore;
  readonly returns: Returns;
  readonly course: ReplaceableCourse;
  reportFault(call: string, error: unknown): void;
}

/** How files leave this terminal and come in; deliveries begin at once. */
export function openCarrier(needs: Needs): { carrier: Carrier; jobs: Jobs; loop: DeliveryLoop } {
  const { db, facility, identities, log, policy, reportFault, returns } = needs;
  const { certificate, folder, server } = policy.deliverTo;
  const receipts = openReceipts(db);
  const importFrom = openImporter({ ...needs, receipts });
  const delivery = openDelivery({
    ...needs,
    receipts,
    deliveries: openDeliveries(db),
    folder: folder ?? null,
    server: server === undefined ? null : openServer(server, certificate ?? null),
    verifyReceipt: receiptReader(needs),
    importFrom,
    returnNumber: () => returns.inForce()?.number ?? 0,
  });
  const drives = driveFinder(process.platform);
  return {
    carrier: {
      places: async () => ({ places: await findPlaces(drives, policy.exportFolders) }),
      filesIn: findBundles,
      exportTo: (place, known, job, everything) =>
        exportProgress({ ...needs, identities, log, receipts }, known, place, job, everything),
      deliver: delivery.deliver,
      deliveries: delivery.states,
      importFrom,
      eject: (device) => ejectDrive(device, runTool),
    },
    jobs: openJobs(),
    loop: startDelivery({ delivery, facility, reportFault }),
  };
}

/** A receipt may be for any log that this machine has kept: the one of a former identity is sent, too. */
function receiptReader({ facility, identities }: Pick<Needs, "facility" | "identities">): VerifyReceipt {
  return (text) => {
    const known = facility.get();
    if (known === null) return noFacility;
    const { id: facilityId, succession } = known;
    const [first = noFacility, ...others] = identities
      .all()
      .map(({ id }) => readReceipt(text, { facility: facilityId, terminal: id, succession }));
    return [first, ...others].find(({ ok }) => ok) ?? first;
  };
}

const noFacility = refuse(
  "notProvisioned",
  "This terminal does not know its facility, so no receipt counts.",
);
