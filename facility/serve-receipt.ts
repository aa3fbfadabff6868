import type { TerminalId } from "../bundle/ids.ts";
import { makeReceipt } from "../bundle/receipt.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import { receiptAfter } from "./receipts.ts";
import type { FacilitySigner } from "./signer.ts";

/** A bundle that is here. `digest`: `OpenedBundle.digest`. */
export interface Known {
  readonly terminal: TerminalId;
  readonly digest: string;
}

/** Writes the receipt for a bundle that is here, as text; `null` while something before its events is missing. */
export type ReceiptFor = (known: Known) => Promise<string | null>;

/** A receipt says nothing about any person: a terminal's id, numbers and hashes. */
export function receipts(
  facility: Facility,
  { signer, succession }: FacilitySigner,
  now: () => WallMs,
): ReceiptFor {
  return async ({ terminal, digest }) => {
    const bundle = await facility.db
      .selectFrom("bundle")
      .select(["to_seq", "last_hash"])
      .where("digest", "=", digest)
      .executeTakeFirst();
    if (bundle === undefined || bundle.last_hash === null) return null;
    const last = { seq: bundle.to_seq, hash: bundle.last_hash };
    const receipt = await receiptAfter(facility.db, facility.id, terminal, last);
    if (receipt === null) return null;
    return makeReceipt({ facility: facility.id, ...receipt, digest, receivedMs: now(), succession }, signer);
  };
}
