import { createHash, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { base32 } from "../../bundle/base32.ts";
import { isEnrolledWith, makeEnrolmentSecret, proveEnrolment } from "../../bundle/enrolment.ts";
import { makeBootId, makeStudentId } from "../../bundle/fresh.ts";
import {
  base64url32,
  facilityIdOf,
  isSignedBy,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
  signingKey,
  terminalIdOf,
} from "../../bundle/keys.ts";

test("base 32 is the number in Crockford's digits", () => {
  const digits = "0123456789abcdefghjkmnpqrstvwxyz";
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      const count = Math.floor((bytes.length * 8) / 5);
      let number = BigInt(`0x${Buffer.from(bytes).toString("hex")}`) >> BigInt(bytes.length * 8 - count * 5);
      let expected = "";
      for (let digit = 0; digit < count; digit++, number >>= 5n)
        expected = digits[Number(number & 31n)] + expected;
      expect(base32(bytes, count)).toBe(expected);
    }),
  );
  expect(() => base32(new Uint8Array(16), 26)).toThrow("too few");
});

test("ids are what FORMAT.md says, and a facility's is not a terminal's", () => {
  const key = signingKey.parse(Buffer.alloc(32, 7).toString("base64url"));
  const hash = createHash("sha256").update("foothold terminal id v1\n").update(Buffer.alloc(32, 7)).digest();
  expect(terminalIdOf(key)).toBe(`t-${base32(hash, 26)}`);
  expect(facilityIdOf(key).slice(1)).not.toBe(terminalIdOf(key).slice(1));
});

test("a signature is good for its key and its message only", async () => {
  const pem = makeSigningKey();
  const signer = signerFromPem(pem);
  const message = Buffer.from("hello");
  const signature = await signer.sign(message);
  expect(signature).toHaveLength(64);
  expect(isSignedBy(signerFromPem(pem).publicKey, message, signature)).toBe(true);
  expect(isSignedBy(signer.publicKey, Buffer.from("hallo"), signature)).toBe(false);
  expect(isSignedBy(signerFromPem(makeSigningKey()).publicKey, message, signature)).toBe(false);
  expect(isSignedBy(signer.publicKey, message, signature.subarray(1))).toBe(false);
});

test("any 32 bytes as a key give an answer, not a throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const key = signingKey.parse(Buffer.from(bytes).toString("base64url"));
      expect(isSignedBy(key, Buffer.from("x"), Buffer.alloc(64))).toBeTypeOf("boolean");
    }),
  );
});

test("a private key that is not Ed25519 is refused", () => {
  const other = generateKeyPairSync("x25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  expect(() => signerFromPem(other)).toThrow("not an Ed25519 key");
});

test("a key has one spelling in base64url", () => {
  const text = Buffer.alloc(32).toString("base64url");
  expect(base64url32.safeParse(text).success).toBe(true);
  expect(base64url32.safeParse(`${text.slice(0, -1)}B`).success).toBe(false);
});

test("an age identity has one recipient", async () => {
  const identity = await makeAgeIdentity();
  expect(await recipientOf(identity)).toBe(await recipientOf(identity));
  expect(await recipientOf(identity)).not.toBe(await recipientOf(await makeAgeIdentity()));
});

test("a proof of enrolment is good for its secret and its key only", () => {
  const secret = makeEnrolmentSecret();
  const key = signerFromPem(makeSigningKey()).publicKey;
  const proof = proveEnrolment(secret, key);
  expect(isEnrolledWith(secret, key, proof)).toBe(true);
  expect(isEnrolledWith(makeEnrolmentSecret(), key, proof)).toBe(false);
  expect(isEnrolledWith(secret, signerFromPem(makeSigningKey()).publicKey, proof)).toBe(false);
});

test("random ids do not repeat", () => {
  const ids = new Set(Array.from({ length: 1000 }, () => [makeStudentId(), makeBootId()]).flat());
  expect(ids.size).toBe(2000);
});
