import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";

/**
 * How a student's private notes are locked. A random key seals them; that key is sealed by another, made from the PIN by scrypt with the
 * cost of a PIN's record (bundle/verifier.ts). So a new PIN seals one key again and no notes. It is an honest lock against whoever can
 * read the disk or the screen, and no strong one: a PIN has few digits, and who copies the disk can try them all.
 */

const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const;

/** `salt` in base64url. */
export function keyFromPin(pin: string, salt: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const context = Buffer.from(`foothold notes v1\n${salt}`);
  scrypt(pin.normalize("NFKC"), context, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}

export const freshSalt = (): string => randomBytes(16).toString("base64url");
export const freshKey = (): Buffer => randomBytes(32);

/** AES-256-GCM (NIST SP 800-38D) with a random nonce, bound to `place`: base64url of nonce, tag and what was sealed. */
export function seal(key: Buffer, plain: Buffer, place: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** `null`: another key or place sealed it, or it was changed. */
export function unseal(key: Buffer, sealed: string, place: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}
