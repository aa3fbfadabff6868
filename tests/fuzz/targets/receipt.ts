import { createPrivateKey, sign } from "node:crypto";
import { canonicalJson, parseCanonicalJson } from "../../../bundle/canonical.ts";
import { facilityId, terminalId } from "../../../bundle/ids.ts";
import { type Receipt, readReceipt } from "../../../bundle/receipt.ts";
import type { Json } from "../../../bundle/std.ts";
import { succession } from "../../../bundle/succession.ts";
import { facility, otherFacility, otherTerminal, terminal } from "../../vectors/bundle/parts.ts";
import { mutateJson } from "../mutate/json.ts";
import type { Random } from "../random.ts";
import { target } from "../target.ts";
import { bundleWords } from "./sealed.ts";
import {
  firstLink,
  isSigned,
  type Link,
  secondLink,
  stolenLink,
  successions,
  wrongIn,
} from "./succession-links.ts";

const domain = "foothold receipt v1\n";
const pemOf = new Map(
  [facility.signing, facility.nextSigning, otherFacility.signing].map(({ pem, publicKey }) => [
    publicKey,
    pem,
  ]),
);

function signed(receipt: Json, pem: string): Buffer {
  const signature = sign(null, Buffer.from(domain + canonicalJson(receipt)), createPrivateKey(pem));
  return Buffer.from(canonicalJson({ receipt, signature: signature.toString("base64url") }));
}

export function receiptUnder(links: readonly Link[], changes: { readonly [key: string]: Json } = {}): Buffer {
  const receipt: { readonly [key: string]: Json } = {
    facility: facility.id,
    terminal: terminal.id,
    seq: 350,
    hash: "ab".repeat(32),
    digest: "cd".repeat(64),
    receivedMs: 1_785_000_300_000,
    succession: links.map((link) => ({ ...link })),
    ...changes,
  };
  return signed(receipt, pemOf.get(links.at(-1)?.key ?? "") ?? otherFacility.signing.pem);
}

/** What the facility has really signed with the key that is in force. */
const good = [receiptUnder([firstLink, secondLink]), receiptUnder([firstLink, secondLink], { seq: 351 })];
const ofTerminal = { facility: facilityId.parse(facility.id), terminal: terminalId.parse(terminal.id) };
const first = { ...ofTerminal, succession: null };
const later = { ...ofTerminal, succession: succession.parse([firstLink, secondLink]) };

/** With a key that was replaced and stolen, or with one of another facility. */
function forge(input: Buffer, random: Random, other: Buffer): Buffer {
  const value = parseCanonicalJson(input.toString());
  const old = typeof value === "object" && value !== null && "receipt" in value ? value.receipt : null;
  const made = mutateJson(Buffer.from(JSON.stringify(old)), random, other, words);
  try {
    const receipt: Json = JSON.parse(made.toString());
    return signed(receipt, random.pick([facility.signing.pem, otherFacility.signing.pem]));
  } catch {
    return made;
  }
}

const words = [
  ...bundleWords,
  terminal.id,
  otherTerminal.id,
  otherFacility.id,
  "receipt",
  "signature",
  "seq",
  "digest",
];

/** What a server on the network answers to a delivery: on its word, a terminal no longer carries its work. */
export const receiptTarget = target<Receipt>({
  name: "receipt",
  share: 12,
  open: () => ({
    seeds: [
      ...good,
      ...successions.map((links) => receiptUnder(links)),
      receiptUnder([firstLink, stolenLink]),
      receiptUnder([firstLink], { terminal: otherTerminal.id }),
      receiptUnder([firstLink], { facility: otherFacility.id }),
    ],
    mutate: (input, random, other) =>
      random.chance(0.4) ? forge(input, random, other) : mutateJson(input, random, other, words),
    read(input) {
      const text = input.toString();
      // Whoever knows that a key was replaced takes nothing under the old one, and no altered byte of the rest.
      if (readReceipt(text, later).ok && !good.some((bytes) => bytes.equals(input)))
        throw new Error("takes a receipt that the facility has not signed");
      return readReceipt(text, first);
    },
    judge(taken, input) {
      const { receipt, signature }: { receipt: Json; signature: string } = JSON.parse(input.toString());
      if (canonicalJson({ ...taken, succession: [...taken.succession] }) !== canonicalJson(receipt))
        return "took another receipt than was written";
      if (taken.terminal !== terminal.id || taken.facility !== facility.id) return "took another's receipt";
      const wrong = wrongIn(taken.succession, facility.id);
      if (wrong !== null) return wrong;
      const message = Buffer.from(domain + canonicalJson(receipt));
      return isSigned(taken.succession.at(-1)?.key ?? "", message, signature)
        ? null
        : "took a receipt that nobody signed";
    },
  }),
});
