import { createHash, createPrivateKey, sign } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { Encrypter } from "age-encryption";

/** A bundle put together by hand from its parts, so that any one part can be wrong while all the others are right. */
export interface Forgery {
  readonly firstLine?: string;
  readonly headerLine: string;
  /** What is compressed. */
  readonly payload: string | Uint8Array;
  /** Put after the compressed payload, inside the encryption. */
  readonly afterPayload?: Uint8Array;
  /** `null`: not encrypted. */
  readonly recipients: readonly string[] | null;
  /** Replaces the ciphertext, or what is compressed. */
  readonly body?: Uint8Array;
  readonly signingPem: string;
  readonly domain?: string;
  readonly end?: string;
}

export async function forge(parts: Forgery): Promise<Buffer> {
  const compressed = Buffer.concat([
    brotliCompressSync(parts.payload),
    parts.afterPayload ?? Buffer.alloc(0),
  ]);
  const body = parts.body ?? (await encrypted(compressed, parts.recipients));
  const signed = Buffer.concat([
    Buffer.from(`${parts.firstLine ?? "foothold-bundle 1\n"}${parts.headerLine}\n`),
    body,
  ]);
  const digest = createHash("sha512").update(signed).digest();
  const message = Buffer.concat([Buffer.from(parts.domain ?? "foothold bundle signature v1\n"), digest]);
  const signature = sign(null, message, createPrivateKey(parts.signingPem));
  return Buffer.concat([signed, signature, Buffer.from(parts.end ?? "\nfoothold-end\n")]);
}

export async function encrypted(
  plain: Uint8Array,
  recipients: readonly string[] | null,
): Promise<Uint8Array> {
  if (recipients === null) return plain;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}
