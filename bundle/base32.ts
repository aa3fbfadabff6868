const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The first `digits` × 5 bits of `bytes` in Crockford's base 32 (https://www.crockford.com/base32.html),
 * lower case, most significant bit first. Throws if there are fewer bits than that.
 */
export function base32(bytes: Uint8Array, digits: number): string {
  if (bytes.length * 8 < digits * 5)
    throw new Error(`${bytes.length} bytes are too few for ${digits} digits`);
  let text = "";
  for (let digit = 0; digit < digits; digit++) {
    const bit = digit * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}
