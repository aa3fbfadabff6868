import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";

/**
 * Stands in this program's code for everybody to read, so the seal keeps nothing from whoever reads that: see PACK.md for what
 * it is for. 32 random bytes, drawn once. Another value makes every pack that is there unreadable.
 */
const constant = Buffer.from("bbea5ee9758ea50b6991e300d69c4dff92019a0fe8199a8f7455d6cb1617f2ae", "hex");

const nonceBytes = 12;
const tagBytes = 16;
/** What a seal adds to what it holds. */
export const sealBytes = nonceBytes + tagBytes;

/** Where a seal belongs: it opens nowhere else. */
export interface SealPlace {
  readonly course: string;
  readonly version: number;
  readonly exercise: string;
  /** SHA-256 of the lesson's part as it is stored, lower-case hex. */
  readonly lesson: string;
}

/**
 * Two keys from the constant and the pack's own content, by HKDF-SHA-256 (RFC 5869): one for AES-256-GCM, one from which the
 * nonce comes.
 */
function keysOf({ course, version, exercise, lesson }: SealPlace) {
  const info = `foothold-pack 1 answer\n${course}\n${version}\n${exercise}\n`;
  const key = (use: string) =>
    Buffer.from(hkdfSync("sha256", constant, Buffer.from(lesson, "hex"), info + use, 32));
  return { seal: key("seal"), nonce: key("nonce") };
}

/**
 * Nonce, what is sealed, tag. The nonce is made of the content (HMAC-SHA-256, as in the synthetic nonces of RFC 5297), since two
 * builds must give the same bytes and no two contents may share a nonce.
 */
export function seal(place: SealPlace, open: Uint8Array): Buffer {
  const keys = keysOf(place);
  const nonce = createHmac("sha256", keys.nonce).update(open).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keys.seal, nonce, { authTagLength: tagBytes });
  return Buffer.concat([nonce, cipher.update(open), cipher.final(), cipher.getAuthTag()]);
}

/** What `seal` was given for the same place; `undefined` if it is another one, or a byte has changed. */
export function unseal(place: SealPlace, sealed: Buffer): Buffer | undefined {
  if (sealed.length < sealBytes) return undefined;
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", keysOf(place).seal, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const open = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes));
  try {
    return Buffer.concat([open, decipher.final()]);
  } catch {
    return undefined;
  }
}
