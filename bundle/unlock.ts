import { Readable } from "node:stream";
import { Decrypter } from "age-encryption";
import type { AgeIdentity } from "./keys.ts";
import { maxAgeHeaderBytes } from "./limits.ts";
import type { Decode } from "./lines.ts";
import type { BundleRefusal, Refuse } from "./refusal.ts";
import type { SealedBundle } from "./seal.ts";
import { type ByteSource, joinBytes } from "./source.ts";
import { ok, type Result } from "./std.ts";

/**
 * How to decrypt the age file in a sealed bundle, from its age header alone: refuses `locked` if none of `identities` is
 * among its recipients. So a reader knows whether a file is for it before anything is read, and the key is looked for only
 * once among up to 5,000 (about a millisecond each, beside which other work goes on). An error of `source` itself is thrown.
 */
export async function unlock(
  source: ByteSource,
  { body }: SealedBundle,
  identities: readonly AgeIdentity[],
  refuse: Refuse<"locked" | "malformed">,
): Promise<Result<Decode, BundleRefusal>> {
  const start = await joinBytes(source.read(body.from, Math.min(body.to, body.from + maxAgeHeaderBytes)));
  const mac = start.indexOf("\n--- ");
  const end = mac < 0 ? -1 : start.indexOf("\n", mac + 1);
  if (end < 0) return refuse("malformed", `no age header within ${maxAgeHeaderBytes} bytes`);
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  let isLocked = false;
  const askedLast = () => {
    isLocked = true;
    return null;
  };
  decrypter.addIdentity({ unwrapFileKey: askedLast });
  try {
    const fileKey = await decrypter.decryptHeader(start.subarray(0, end + 1));
    return ok((bytes) => decryptWith(fileKey, bytes));
  } catch (error) {
    const detail = `age header: ${error instanceof Error ? error.message : "unreadable"}`;
    return refuse(isLocked ? "locked" : "malformed", detail);
  }
}

function decryptWith(fileKey: Uint8Array, body: AsyncIterable<Uint8Array>) {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  return decrypter.decrypt(Readable.toWeb(Readable.from(body)));
}
