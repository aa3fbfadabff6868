import { createHash, createPublicKey, verify } from "node:crypto";
import { facility, otherFacility, publisher, terminal } from "../../vectors/bundle/parts.ts";
import { linkOf } from "../../vectors/bundle/return-parts.ts";

export interface Link {
  readonly key: string;
  readonly signature: string | null;
}

/** Ed25519 by the rules of FORMAT.md, without the product's code. */
export function isSigned(key: string, message: Uint8Array, signature: string): boolean {
  const jwk = { kty: "OKP", crv: "Ed25519", x: key };
  return verify(
    null,
    message,
    createPublicKey({ key: jwk, format: "jwk" }),
    Buffer.from(signature, "base64url"),
  );
}

/** What is wrong with links that were taken for those of `of`, or `null`; likewise. */
export function wrongIn(links: readonly Link[], of: string): string | null {
  if (new Set(links.map(({ key }) => key)).size !== links.length || links.length > 64)
    return "took a key twice, or more keys than there may be";
  for (const [at, { key, signature }] of links.entries()) {
    const raw = Buffer.from(key, "base64url");
    if (at === 0) {
      if (signature !== null || idOf(raw) !== of) return "took a first key that is not the facility's";
      continue;
    }
    const message = Buffer.concat([Buffer.from(`foothold succession v1\n${of}\n${at + 1}\n`), raw]);
    if (!isSigned(links[at - 1]?.key ?? "", message, signature ?? ""))
      return "took a link that nobody signed";
  }
  return null;
}

/** The first 130 bits of a hash, in Crockford's base 32. */
function idOf(raw: Uint8Array): string {
  const hash = createHash("sha256").update("foothold facility id v1\n").update(raw).digest("hex");
  const digits = (BigInt(`0x${hash}`) >> 126n).toString(32).padStart(26, "0");
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  return `f-${[...digits].map((digit) => alphabet[Number.parseInt(digit, 32)]).join("")}`;
}

const { id, signing, nextSigning } = facility;
export const firstLink: Link = { key: signing.publicKey, signature: null };
export const secondLink: Link = linkOf(id, 2, nextSigning.publicKey, signing.pem);
/** By a thief of the first key, who names a successor of their own. */
export const stolenLink: Link = linkOf(id, 2, otherFacility.signing.publicKey, signing.pem);
const thirdLink: Link = linkOf(id, 3, publisher.signing.publicKey, nextSigning.pem);

/** Good ones, and some that hold for another facility or in another place. */
export const successions: readonly (readonly Link[])[] = [
  [firstLink],
  [firstLink, secondLink],
  [firstLink, secondLink, thirdLink],
  [firstLink, stolenLink],
  [firstLink, thirdLink],
  [firstLink, linkOf(otherFacility.id, 2, nextSigning.publicKey, signing.pem)],
  [{ key: otherFacility.signing.publicKey, signature: null }],
  [firstLink, secondLink, linkOf(id, 3, terminal.signing.publicKey, signing.pem)],
];
