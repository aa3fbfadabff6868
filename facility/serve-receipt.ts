import { chainStart } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { makeReceipt } from "../bundle/receipt.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import { receiptAfter, receiptsOf } from "./receipts.ts";
import type { FacilitySigner } from "./signer.ts";
import type { Tip } from "./tree.ts";

/** A bundle that is here. `digest`: `OpenedBundle.digest`. */
export interface Known {
  readonly terminal: TerminalId;
  readonly digest: string;
}

/** A signed receipt. `isAll`: it names the bundle's last event or a later one, and not only what is here of the log before a gap. */
export interface Said {
  readonly text: string;
  readonly isAll: boolean;
}

/** Writes the receipt for a bundle that is here. */
export type ReceiptFor = (known: Known) => Promise<Said>;

/** A receipt says nothing about any person: a terminal's id, numbers and hashes. */
export function receipts(
  facility: Facility,
  { signer, succession }: FacilitySigner,
  now: () => WallMs,
): ReceiptFor {
  return async ({ terminal, digest }) => {
    const whole = await wholeTip(facility, terminal, digest);
    const tip = whole ?? (await tipBeforeGap(facility, terminal));
    const { seq, hash } = tip;
    const said = { facility: facility.id, terminal, seq, hash, digest, receivedMs: now(), succession };
    return { text: await makeReceipt(said, signer), isAll: whole !== null };
  };
}

/** How far the log is here without a gap, of which this bundle is a part; `null` if there is one before the bundle. */
async function wholeTip({ db, id }: Facility, terminal: TerminalId, digest: string): Promise<Tip | null> {
  const bundle = await db
    .selectFrom("bundle")
    .select(["to_seq", "last_hash"])
    .where("digest", "=", digest)
    .executeTakeFirst();
  if (bundle === undefined || bundle.last_hash === null) return null;
  return receiptAfter(db, id, terminal, { seq: bundle.to_seq, hash: bundle.last_hash });
}

/** Which of several histories the bundle belongs to, nobody can tell across a gap; that nothing is here is never wrong. */
async function tipBeforeGap({ db, id }: Facility, terminal: TerminalId): Promise<Tip> {
  const [tip, ...others] = await receiptsOf(db, id, terminal);
  return tip === undefined || others.length > 0 ? { seq: 0, hash: chainStart(terminal) } : tip;
}
