import type { Receipt } from "../../bundle/receipt.ts";
import type { Refusal, Result } from "../../bundle/std.ts";
import type { ExportNeeds } from "../export/export.ts";
import { hasNews } from "../export/plan.ts";
import type { Deliveries } from "../store/deliveries.ts";

/** Reads what a server answered as a receipt. Refuses a text that this terminal's facility has not signed. */
export type VerifyReceipt = (text: string) => Result<Omit<Receipt, "facility" | "succession">, Refusal>;

export interface DeliverNeeds extends ExportNeeds {
  readonly deliveries: Deliveries;
}

/** True if something worth a file has happened since the last delivery to a place, or since a receipt. */
export function hasNewsFor(needs: DeliverNeeds, isIt: (place: string) => boolean): boolean {
  const { deliveries, log, receipts } = needs;
  const confirmed = receipts.newest(log.terminal)?.seq ?? 0;
  const delivered = deliveries.newest(isIt)?.to ?? 0;
  return hasNews(log.read(Math.max(confirmed, delivered) + 1, log.last()));
}
