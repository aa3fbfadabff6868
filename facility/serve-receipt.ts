import { canonicalJson } from "../bundle/canonical.ts";
import { chainStart } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import type { Signer } from "../bundle/keys.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";

/** Writes the receipt for a bundle that is here, as text. `digest`: `OpenedBundle.digest`. */
export type ReceiptFor = (taken: {
  readonly terminal: TerminalId;
  readonly digest: string;
}) => Promise<string>;

/**
 * A receipt: events 1 to `seq` of this terminal's log are stored, `hash` is that of event `seq` (for 0 what the first event
 * names as the one before it), `digest` names the bundle that brought this about. Signed by the facility over a
 * domain, so that no other signature of the same key can stand in. It says nothing about any person.
 */
export function receipts(
  facility: Pick<Facility, "id" | "db">,
  signer: Signer,
  now: () => WallMs,
): ReceiptFor {
  return async ({ terminal, digest }) => {
    const receipt = {
      facility: facility.id,
      terminal,
      ...(await unbroken(facility, terminal)),
      digest,
      receivedMs: now(),
    };
    const message = Buffer.from(`foothold receipt signature v1\n${canonicalJson(receipt)}`);
    const signature = Buffer.from(await signer.sign(message)).toString("base64url");
    return canonicalJson({ receipt, signature });
  };
}

/** The largest number such that all events up to it are here, with its hash. Bundles are stored whole, so their ranges tell. */
async function unbroken({ db }: Pick<Facility, "db">, terminal: TerminalId) {
  const ranges = await db
    .selectFrom("bundle")
    .select(["from_seq", "to_seq"])
    .where("terminal", "=", terminal)
    .orderBy("from_seq")
    .execute();
  let seq = 0;
  for (const { from_seq, to_seq } of ranges) if (from_seq <= seq + 1) seq = Math.max(seq, to_seq);
  const last = await db
    .selectFrom("event")
    .select("hash")
    .where("terminal", "=", terminal)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return { seq, hash: last?.hash ?? chainStart(terminal) };
}
