import { z } from "zod";
import { canonicalJson, parseCanonicalJson } from "./canonical.ts";
import { sha256Hex, sha512Hex } from "./hex.ts";
import { type FacilityId, facilityId, type TerminalId, terminalId } from "./ids.ts";
import { base64url64, isSignedBy, type Signer } from "./keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "./std.ts";
import { goesOnFrom, presentKeyOf, type Succession, succession } from "./succession.ts";

/**
 * A facility's word, given over a network in answer to a progress bundle, of how much of a log it has. It means what a
 * `receipt` record of a return means. Where it says less than a terminal was told before, the facility has lost the rest:
 * the digest of a bundle that the terminal has just made proves that the word is a new one.
 */
const receipt = z.strictObject({
  facility: facilityId,
  terminal: terminalId,
  /** Events 1 to `seq` of this terminal's log are stored, and `hash` is that of event `seq`; 0 and the chain's start: none. */
  seq: z.int().min(0),
  hash: sha256Hex,
  /** The bundle that it answers, by SHA-512 of what was signed in it: `OpenedBundle.digest`. */
  digest: sha512Hex,
  /** When it was stored, by the facility's clock. A claim. */
  receivedMs: z.int().transform((ms) => ms as WallMs),
  /** Proves that the key which signed this receipt is the facility's. */
  succession,
});
export type Receipt = z.infer<typeof receipt>;

const signedReceipt = z.strictObject({ receipt, signature: base64url64 });

/** Far more than the longest succession takes. */
export const maxReceiptLength = 64 * 1024;

const receiptMessage = (of: Receipt): Uint8Array => Buffer.from(`foothold receipt v1\n${canonicalJson(of)}`);

/** The receipt as text: canonical JSON in ASCII. Throws if `signer` is not the present key of the succession. */
export async function makeReceipt(of: Receipt, signer: Signer): Promise<string> {
  const parsed = receipt.parse(of);
  if (presentKeyOf(parsed.facility, parsed.succession) !== signer.publicKey) {
    throw new Error("the signer is not the facility's present key");
  }
  const signature = Buffer.from(await signer.sign(receiptMessage(parsed))).toString("base64url");
  return canonicalJson({ receipt: parsed, signature });
}

/** Who was promised something: a terminal, or one of its former identities. */
export interface ReceiptReader {
  readonly facility: FacilityId;
  readonly terminal: TerminalId;
  /** The facility's keys as this terminal has last seen them; `null` before its first return. */
  readonly succession: Succession | null;
}

/**
 * Refuses a receipt that is not signed by the reader's facility, or is about another terminal. Whether `hash` is that of
 * the reader's own event `seq` is left to whoever has the log.
 */
export function readReceipt(text: string, reader: ReceiptReader): Result<Receipt, Refusal<"badReceipt">> {
  const parsed = signedReceipt.safeParse(
    text.length > maxReceiptLength ? undefined : parseCanonicalJson(text),
  );
  if (!parsed.success) return badReceipt;
  const { receipt: given, signature } = parsed.data;
  if (given.facility !== reader.facility || given.terminal !== reader.terminal) return badReceipt;
  if (reader.succession !== null && !goesOnFrom(reader.succession, given.succession)) return badReceipt;
  const key = presentKeyOf(given.facility, given.succession);
  if (key === undefined) return badReceipt;
  if (!isSignedBy(key, receiptMessage(given), Buffer.from(signature, "base64url"))) return badReceipt;
  return ok(given);
}

const badReceipt = refuse(
  "badReceipt",
  "The answer to this delivery was not signed by this terminal's facility, so the work still counts as not delivered; it is kept here and sent again, and staff can carry it by stick.",
);
