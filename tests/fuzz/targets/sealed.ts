import { createHash, createPrivateKey, sign } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import type { EventRecord } from "../../../bundle/event.ts";
import type { ProgressHeader } from "../../../bundle/header.ts";
import { facilityId } from "../../../bundle/ids.ts";
import type { AgeIdentity } from "../../../bundle/keys.ts";
import type { Reader } from "../../../bundle/read.ts";
import { encrypted } from "../../vectors/bundle/forge.ts";
import { facility, secret } from "../../vectors/bundle/parts.ts";

/** What is common to the targets that read bundles: the vectors' facility, and words of the format. */
export const reader: Reader = {
  facility: facilityId.parse(facility.id),
  identities: [facility.age.identity as AgeIdentity],
  enrolments: [secret],
  isEnrolled: () => false,
};

export interface ReadBundle {
  readonly header: ProgressHeader;
  readonly events: readonly EventRecord[];
}

export const bundleWords = [
  ..."kind signer facility terminal enrolment recipient from to count createdMs recipients progress return content".split(
    " ",
  ),
  ...[
    "foothold-bundle 1\n",
    "foothold-bundle 2\n",
    "\nfoothold-end\n",
    "age-encryption.org/v1\n",
    "-> X25519 ",
    "\n--- ",
  ],
  "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
  // Keys under which some libraries let any signature pass (points of small order), in base64url.
  ..."AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".split(" "),
];

/**
 * A whole file around all lines inside, the first of which is its header too. `recipient`: whom it is encrypted to;
 * `null`: nobody.
 */
export async function sealed(payload: Buffer, recipient: string | null, pem: string): Promise<Buffer> {
  const lineEnd = payload.indexOf("\n");
  const header = lineEnd < 0 ? payload : payload.subarray(0, lineEnd);
  // The lowest quality, since most inputs are refused.
  const compressed = brotliCompressSync(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const body = await encrypted(compressed, recipient === null ? null : [recipient]);
  return signed(Buffer.concat([Buffer.from("foothold-bundle 1\n"), header, Buffer.from("\n"), body]), pem);
}

/** SHA-512 of what was signed in a whole file. */
export const digestOf = (file: Uint8Array): string =>
  createHash("sha512")
    .update(file.subarray(0, -64 - "\nfoothold-end\n".length))
    .digest("hex");

/** The end of a file that begins with `bytes`, by the rules of FORMAT.md and without the product's code. */
export function signed(bytes: Buffer, pem: string): Buffer {
  const message = Buffer.concat([
    Buffer.from("foothold bundle signature v1\n"),
    createHash("sha512").update(bytes).digest(),
  ]);
  return Buffer.concat([bytes, sign(null, message, createPrivateKey(pem)), Buffer.from("\nfoothold-end\n")]);
}
