import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { base64url32, type SigningKey, terminalIdOf } from "./keys.ts";
import type { Brand } from "./std.ts";

/** 32 random bytes, base64url. From the provisioning file: who knows it was set up by staff. A secret. */
export type EnrolmentSecret = Brand<string, "EnrolmentSecret">;
/** A terminal's proof that it knows the secret, good for its own key only. 32 bytes, base64url. */
export type EnrolmentProof = Brand<string, "EnrolmentProof">;

export const enrolmentSecret = base64url32.transform((text) => text as EnrolmentSecret);
export const enrolmentProof = base64url32.transform((text) => text as EnrolmentProof);

export const makeEnrolmentSecret = (): EnrolmentSecret =>
  enrolmentSecret.parse(randomBytes(32).toString("base64url"));

/** HMAC-SHA-256 with the secret's 32 bytes as key, over a domain, the terminal's id and its raw public key. */
export function proveEnrolment(secret: EnrolmentSecret, key: SigningKey): EnrolmentProof {
  const proof = createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(`foothold enrolment v1\n${terminalIdOf(key)}\n`)
    .update(Buffer.from(key, "base64url"))
    .digest("base64url");
  return enrolmentProof.parse(proof);
}

export function isEnrolledWith(secret: EnrolmentSecret, key: SigningKey, proof: EnrolmentProof): boolean {
  const expected = Buffer.from(proveEnrolment(secret, key), "base64url");
  return timingSafeEqual(expected, Buffer.from(proof, "base64url"));
}
