import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { z } from "zod";
import { base32 } from "./base32.ts";
import { type FacilityId, facilityId, type TerminalId, terminalId } from "./ids.ts";
import { canEncryptTo } from "./recipient.ts";
import type { Brand } from "./std.ts";

/** Ed25519 public key (RFC 8032): 32 raw bytes in base64url without padding, 43 characters. */
export type SigningKey = Brand<string, "SigningKey">;
/** `age1…`: whom a bundle is encrypted to (X25519). */
export type AgeRecipient = Brand<string, "AgeRecipient">;
/** `AGE-SECRET-KEY-1…`: who can decrypt. A secret. */
export type AgeIdentity = Brand<string, "AgeIdentity">;

/** Bytes in base64url, in their only spelling: the bits left over in the last character are 0. */
const base64url = (characters: number) =>
  z
    .string()
    .regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`))
    .refine((text) => Buffer.from(text, "base64url").toString("base64url") === text);
/** 32 bytes, such as a key. */
export const base64url32 = base64url(43);
/** 64 bytes, such as a signature. */
export const base64url64 = base64url(86);
export const signingKey = base64url32.transform((text) => text as SigningKey);
export const ageRecipient = z
  .string()
  .regex(/^age1[0-9a-z]{58}$/)
  .refine(canEncryptTo)
  .transform((text) => text as AgeRecipient);

/** Whoever can sign with one key. The private half need not be readable: it may live in a chip. */
export interface Signer {
  readonly publicKey: SigningKey;
  /** 64 bytes: pure Ed25519 (RFC 8032) over `message`. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** A new Ed25519 private key as PKCS #8 in PEM, which `openssl` and others read too. A secret. */
export function makeSigningKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

/** Throws if `pem` is not an Ed25519 private key. */
export function signerFromPem(pem: string): Signer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`not an Ed25519 key: ${key.asymmetricKeyType}`);
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return { publicKey: signingKey.parse(x), sign: (message) => sign(null, message, key) };
}

/** False, never a throw, whatever the bytes are. */
export function isSignedBy(publicKey: SigningKey, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  return verify(null, message, key, signature);
}

export async function makeAgeIdentity(): Promise<AgeIdentity> {
  return (await generateX25519Identity()) as AgeIdentity;
}

/** Throws if `identity` is not an age X25519 identity. */
export async function recipientOf(identity: AgeIdentity): Promise<AgeRecipient> {
  return ageRecipient.parse(await identityToRecipient(identity));
}

/** 130 bits of SHA-256 over a domain and the raw key: nobody can claim the id of another's key. */
function idOfKey(domain: string, key: SigningKey): string {
  const hash = createHash("sha256").update(domain).update(Buffer.from(key, "base64url")).digest();
  return base32(hash, 26);
}

export function terminalIdOf(key: SigningKey): TerminalId {
  return terminalId.parse(`t-${idOfKey("foothold terminal id v1\n", key)}`);
}

export function facilityIdOf(key: SigningKey): FacilityId {
  return facilityId.parse(`f-${idOfKey("foothold facility id v1\n", key)}`);
}
