/**
 * The printable ASCII characters in the order of the root collation of CLDR, in which no language that is asked for
 * here by default differs. A letter stands for both its cases.
 */
const order = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";
const weights = new Uint8Array(128);
for (let i = 0; i < order.length; i++) {
  const character = order.charAt(i);
  weights[character.charCodeAt(0)] = i + 1;
  weights[character.toUpperCase().charCodeAt(0)] = i + 1;
}
const { charCodeAt } = String.prototype;
const { apply } = Reflect;

/**
 * `localeCompare` of two texts of printable ASCII, without a way to the host: a sort asks thousands of times. Null if
 * either has other characters.
 */
export function compareAscii(one: string, other: string): number | null {
  const shared = one.length < other.length ? one.length : other.length;
  let byWeight = 0;
  let byCase = 0;
  for (let i = 0; i < shared; i++) {
    const a = apply(charCodeAt, one, [i]) as number;
    const b = apply(charCodeAt, other, [i]) as number;
    if (a === b && a < 128 && weights[a] !== 0) continue;
    const [left, right] = [weights[a] ?? 0, weights[b] ?? 0];
    if (left === 0 || right === 0) return null;
    if (byWeight === 0) byWeight = left - right;
    // Of the two cases the small letter comes first, and only where the letters are all alike.
    if (byCase === 0) byCase = b - a;
  }
  const longer = one.length < other.length ? other : one;
  for (let i = shared; i < longer.length; i++) {
    const code = apply(charCodeAt, longer, [i]) as number;
    if (code >= 128 || weights[code] === 0) return null;
  }
  const difference = byWeight || one.length - other.length || byCase;
  return difference === 0 ? 0 : difference < 0 ? -1 : 1;
}
