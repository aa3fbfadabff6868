import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/**
 * A one-way record of a PIN or staff secret, as text: `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`, salt and hash in
 * base64url. Cost after OWASP's Password Storage Cheat Sheet (N = 2^17, r = 8, p = 1: 128 MiB for each try).
 */
export const verifier = z
  .string()
  .regex(/^scrypt\$(1[4-9]|20)\$([1-9]|[12]\d|3[0-2])\$([1-9]|1[0-6])\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/)
  .brand<"Verifier">();
export type Verifier = z.infer<typeof verifier>;

/** What a try costs: 2^log2N blocks of r · 128 bytes each, p times over. */
interface Cost {
  readonly log2N: 14 | 15 | 16 | 17 | 18 | 19 | 20;
  readonly r: number;
  readonly p: number;
}

const usual: Cost = { log2N: 17, r: 8, p: 1 };

function derive(secret: string, salt: Buffer, log2N: number, r: number, p: number): Promise<Buffer> {
  const options = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(secret.normalize("NFKC"), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}

/** `cost` is left out but in tests, where a hundred people sign in whose secrets everybody knows. */
export async function makeVerifier(secret: string, { log2N, r, p }: Cost = usual): Promise<Verifier> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, log2N, r, p);
  return verifier.parse(
    `scrypt$${log2N}$${r}$${p}$${salt.toString("base64url")}$${hash.toString("base64url")}`,
  );
}

/** True if `secret` is the one that the verifier was made from. Takes the same time either way. */
export async function verify(secret: string, record: Verifier): Promise<boolean> {
  const [, log2N, r, p, salt, hash] = record.split("$");
  const expected = Buffer.from(hash ?? "", "base64url");
  const actual = await derive(
    secret,
    Buffer.from(salt ?? "", "base64url"),
    Number(log2N),
    Number(r),
    Number(p),
  );
  return timingSafeEqual(expected, actual);
}
