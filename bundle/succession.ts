import { z } from "zod";
import type { FacilityId } from "./ids.ts";
import { base64url64, facilityIdOf, isSignedBy, type Signer, type SigningKey, signingKey } from "./keys.ts";

/** How often a facility can change its signing key. All links together stay far below a header's limit. */
const maxKeys = 64;

/**
 * A facility's signing keys, from the first, whose id is the facility's id, to the present one. Each later key carries
 * the signature of the one before it, so whoever knows the facility's id can prove the present key.
 */
export const succession = z
  .tuple([z.strictObject({ key: signingKey, signature: z.null() })])
  .rest(z.strictObject({ key: signingKey, signature: base64url64 }))
  .refine((links) => links.length <= maxKeys)
  .refine((links) => new Set(links.map(({ key }) => key)).size === links.length);
export type Succession = z.infer<typeof succession>;

/** What the key before signs: a domain, the facility, the new key's place (2 for the second) and its 32 raw bytes. */
function linkMessage(facility: FacilityId, place: number, key: SigningKey): Uint8Array {
  const domain = Buffer.from(`foothold succession v1\n${facility}\n${place}\n`);
  return Buffer.concat([domain, Buffer.from(key, "base64url")]);
}

export function startSuccession(first: SigningKey): Succession {
  return [{ key: first, signature: null }];
}

/** With `next` as the present key. Throws if `present` is not the one until now, or there is no room for another. */
export async function extendSuccession(
  former: Succession,
  present: Signer,
  next: SigningKey,
): Promise<Succession> {
  if (former.at(-1)?.key !== present.publicKey) throw new Error("only the present key names the next one");
  const facility = facilityIdOf(former[0].key);
  const signature = await present.sign(linkMessage(facility, former.length + 1, next));
  const link = { key: next, signature: Buffer.from(signature).toString("base64url") };
  return succession.parse([...former, link]);
}

/** The present signing key of `facility`; `undefined` if these keys are not that facility's or a link does not hold. */
export function presentKeyOf(facility: FacilityId, links: Succession): SigningKey | undefined {
  const [first, ...later] = links;
  if (facilityIdOf(first.key) !== facility) return undefined;
  let present = first.key;
  for (const [index, { key, signature }] of later.entries()) {
    const message = linkMessage(facility, index + 2, key);
    if (!isSignedBy(present, message, Buffer.from(signature, "base64url"))) return undefined;
    present = key;
  }
  return present;
}

/**
 * True if `given` is `known` or goes on from it. Whoever has seen a key replaced takes nothing more that was signed
 * with the old one, which may have been stolen.
 */
export function goesOnFrom(known: Succession, given: Succession): boolean {
  return known.every(({ key }, index) => given[index]?.key === key);
}
