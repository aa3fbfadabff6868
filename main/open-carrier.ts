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
import type { Identity } from "./identity.ts";
import { findBundles } from "./import/find.ts";
import { importBundle } from "./import/import.ts";
import { openDeliveries } from "./store/deliveries.ts";
import type { FacilityStore } from "./store/facility.ts";
import type { Log } from "./store/log.ts";
import type { Db } from "./store/open.ts";
import { openReceipts } from "./store/receipts.ts";
import type { Carrier } from "./terminal/services.ts";

interface Needs {
  readonly data: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly identities: readonly Identity[];
  readonly log: Log;
  readonly db: Db;
  readonly facility: FacilityStore;
  reportFault(call: string, error: unknown): void;
}

/** How files leave this terminal and come in; deliveries begin at once. */
export function openCarrier(needs: Needs): { carrier: Carrier; jobs: Jobs; loop: DeliveryLoop } {
  const { db, facility, identities, log, policy, reportFault } = needs;
  const { certificate, folder, server } = policy.deliverTo;
  const receipts = openReceipts(
    db,
    identities.map(({ id }) => id),
  );
  const delivery = openDelivery({
    ...needs,
    receipts,
    deliveries: openDeliveries(db, identities.length),
    folder: folder ?? null,
    server: server === undefined ? null : openServer(server, certificate ?? null),
    verifyReceipt,
    importFrom: importBundle,
    returnNumber: () => 0,
  });
  const drives = driveFinder(process.platform);
  return {
    carrier: {
      places: async () => ({ places: await findPlaces(drives, policy.exportFolders) }),
      filesIn: findBundles,
      exportTo: (place, known, job) =>
        exportProgress({ ...needs, identities, log, receipts }, known, place, job),
      deliver: delivery.deliver,
      deliveries: delivery.states,
      importFrom: importBundle,
      eject: (device) => ejectDrive(device, runTool),
    },
    jobs: openJobs(),
    loop: startDelivery({ delivery, facility, reportFault }),
  };
}

/** Nobody can check a receipt yet, and one that nobody has checked counts for nothing. */
const verifyReceipt: VerifyReceipt = () =>
  refuse(
    "receiptUnknown",
    "The server has confirmed what was sent, but this version of Foothold cannot check that yet, so it does not count. The work is safe on this terminal. Update the terminal, or export to a stick.",
  );
