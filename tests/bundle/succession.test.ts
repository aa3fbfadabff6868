import { describe, expect, test } from "vitest";
import { facilityIdOf, makeSigningKey, signerFromPem } from "../../bundle/keys.ts";
import {
  extendSuccession,
  goesOnFrom,
  presentKeyOf,
  type Succession,
  startSuccession,
  succession,
} from "../../bundle/succession.ts";

const [first, second, third, thief] = [key(), key(), key(), key()] as const;
function key() {
  return signerFromPem(makeSigningKey());
}
const facility = facilityIdOf(first.publicKey);
const one = startSuccession(first.publicKey);
const two = await extendSuccession(one, first, second.publicKey);
const three = await extendSuccession(two, second, third.publicKey);

const asRead = (links: unknown): Succession => succession.parse(JSON.parse(JSON.stringify(links)));

test("whoever knows the facility's id can prove the present key, however often it has changed", () => {
  expect(presentKeyOf(facility, asRead(one))).toBe(first.publicKey);
  expect(presentKeyOf(facility, asRead(two))).toBe(second.publicKey);
  expect(presentKeyOf(facility, asRead(three))).toBe(third.publicKey);
});

describe("proves nothing", () => {
  test("for another facility", () => {
    expect(presentKeyOf(facilityIdOf(thief.publicKey), three)).toBeUndefined();
  });

  test("when a link was signed by another key than the one before", async () => {
    const theirs = await extendSuccession(startSuccession(thief.publicKey), thief, second.publicKey);
    expect(presentKeyOf(facility, asRead([one[0], theirs[1]]))).toBeUndefined();
  });

  test("when a link is left out, moved, or another's key put in its place", () => {
    expect(presentKeyOf(facility, asRead([three[0], three[2]]))).toBeUndefined();
    expect(presentKeyOf(facility, asRead([three[0], three[2], three[1]]))).toBeUndefined();
    expect(presentKeyOf(facility, asRead([three[0], { ...three[1], key: thief.publicKey }]))).toBeUndefined();
  });

  test("when a signature for one place is used at another", async () => {
    const detour = await extendSuccession(one, first, thief.publicKey);
    const later = await extendSuccession(detour, thief, second.publicKey);
    // The second key did sign the third, but as the third key and not as the fourth.
    expect(presentKeyOf(facility, asRead([...later, three[2]]))).toBeUndefined();
  });

  test("when a signature for one facility is used for another", async () => {
    const elsewhere = await extendSuccession(startSuccession(thief.publicKey), thief, second.publicKey);
    const theirs = await extendSuccession(elsewhere, second, third.publicKey);
    expect(presentKeyOf(facility, asRead([...two, theirs[2]]))).toBeUndefined();
  });
});

test.each([
  ["empty", []],
  ["a first key with a signature", [two[1]]],
  ["a later key without one", [one[0], { key: second.publicKey, signature: null }]],
  ["a stray key", [{ ...one[0], note: "x" }]],
  ["a signing key twice", [...two, { ...two[1], key: first.publicKey }]],
  ["65 keys", [one[0], ...Array.from({ length: 64 }, () => ({ ...two[1], key: key().publicKey }))]],
])("is not well formed: %s", (_, links) => {
  expect(succession.safeParse(links).success).toBe(false);
});

test("64 keys fit, and the 65th is refused when it is made", async () => {
  let [links, present] = [one, first];
  for (let place = 2; place <= 64; place++) {
    const next = key();
    links = await extendSuccession(links, present, next.publicKey);
    present = next;
  }
  expect(presentKeyOf(facility, asRead(links))).toBe(present.publicKey);
  await expect(extendSuccession(links, present, key().publicKey)).rejects.toThrow();
});

test("only the present key can name the next", async () => {
  await expect(extendSuccession(two, first, third.publicKey)).rejects.toThrow("present key");
});

test("goes on only from what it contains", async () => {
  expect(goesOnFrom(one, one)).toBe(true);
  expect(goesOnFrom(one, three)).toBe(true);
  expect(goesOnFrom(two, one)).toBe(false);
  const branch = await extendSuccession(one, first, thief.publicKey);
  expect(goesOnFrom(two, branch)).toBe(false);
});
