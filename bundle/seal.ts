import { createHash, type Hash } from "node:crypto";
import { parseCanonicalJson } from "./canonical.ts";
import { anyHeader, bundleVersion, endMark, firstLine, magic, signatureBytes } from "./header.ts";
import { isSignedBy, type SigningKey } from "./keys.ts";
import { type BundleLimits, maxHeaderBytes } from "./limits.ts";
import type { BundleRefusal, Refuse, SharedRefusalKind } from "./refusal.ts";
import { type ByteSource, joinBytes } from "./source.ts";
import { type Json, ok, type Result } from "./std.ts";
import { decodeUtf8 } from "./utf8.ts";

/** What is signed: a domain, so that no other signature of the same key can stand in, and SHA-512 of all bytes before. */
export function sealMessage(digest: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from("foothold bundle signature v1\n"), digest]);
}

/** A file whose seal is good: every byte is as its signer left it. Who that is, nobody has judged yet. */
export interface SealedBundle {
  /** As the header says; not yet known to be one that there is. */
  readonly kind: string;
  readonly signer: SigningKey;
  readonly header: Json;
  /** Exactly as in the file, without its line feed. */
  readonly headerLine: string;
  /** Where the age ciphertext lies; in a content bundle, what is compressed. */
  readonly body: { readonly from: number; readonly to: number };
  /** SHA-512 of all bytes before the signature. */
  readonly digest: Buffer;
  /** SHA-512 begun with all bytes before the body: a copy of it must end in `digest` whenever the body is read again. */
  readonly prefixHash: Hash;
}

/** Magic, version, end, size, header's spelling, signature: in this order, before anything is decrypted. */
export async function openSeal(
  source: ByteSource,
  limits: BundleLimits,
  refuse: Refuse<SharedRefusalKind>,
): Promise<Result<SealedBundle, BundleRefusal>> {
  const headEnd = Math.min(source.length, firstLine.length + maxHeaderBytes + 1);
  const head = await joinBytes(source.read(0, headEnd));
  const start = head.subarray(0, magic.length).toString("latin1");
  if (start.length < magic.length && magic.startsWith(start)) {
    return refuse("cutShort", `${source.length} bytes`);
  }
  if (start !== magic) return refuse("notABundle", "magic");
  const rest = head.subarray(magic.length).toString("latin1");
  if (/^([1-9][0-9]{0,8})?$/.test(rest)) return refuse("cutShort", `${source.length} bytes`);
  const version = /^[1-9][0-9]{0,8}(?=\n)/.exec(rest.slice(0, 10))?.[0];
  if (version === undefined) return refuse("damaged", "version line");
  if (Number(version) > bundleVersion) return refuse("newerVersion", `version ${version}`);

  const sealFrom = source.length - signatureBytes - endMark.length;
  const tail = await joinBytes(source.read(Math.max(sealFrom, 0), source.length));
  if (sealFrom <= firstLine.length || tail.subarray(signatureBytes).toString("latin1") !== endMark) {
    return refuse("cutShort", "end mark");
  }
  if (source.length > limits.fileBytes) return refuse("tooLarge", `${source.length} bytes`);

  const headerEnd = head.subarray(0, sealFrom).indexOf("\n", firstLine.length);
  if (headerEnd < 0) return refuse("damaged", "header line has no end");
  const headerLine = decodeUtf8(head.subarray(firstLine.length, headerEnd));
  const header = headerLine === undefined ? undefined : parseCanonicalJson(headerLine);
  const known = anyHeader.safeParse(header);
  if (headerLine === undefined || header === undefined || !known.success) {
    return refuse("damaged", "header line is not canonical JSON with kind and signer");
  }

  const prefixHash = createHash("sha512").update(head.subarray(0, headerEnd + 1));
  const body = { from: headerEnd + 1, to: sealFrom };
  const hash = prefixHash.copy();
  for await (const piece of source.read(body.from, body.to)) hash.update(piece);
  const digest = hash.digest();
  const { kind, signer } = known.data;
  if (!isSignedBy(signer, sealMessage(digest), tail.subarray(0, signatureBytes))) {
    return refuse("damaged", "signature");
  }
  return ok({ kind, signer, header, headerLine, body, digest, prefixHash });
}
