import { createPublicKey, diffieHellman, generateKeyPairSync } from "node:crypto";
import { Encrypter } from "age-encryption";

/** The letters of Bech32 (BIP 173), each for 5 bits. */
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Anyone's: only whether the key can be agreed with is asked, never what comes out. */
const { privateKey } = generateKeyPairSync("x25519");

/**
 * Can something be encrypted to this `age1…` (62 characters)? Not with a wrong checksum, and not to a point of small
 * order, for which RFC 7748 §6.1 gives no secret. Whoever takes such a recipient would fail long after, when it is
 * first written to, and nobody would be there to mend it.
 */
export function canEncryptTo(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    const x = bytesOf(recipient.slice("age1".length, -6)).toString("base64url");
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" });
    diffieHellman({ privateKey, publicKey });
    return true;
  } catch {
    return false;
  }
}

/** The whole bytes in Bech32 letters, without the bits left over. */
function bytesOf(text: string): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
