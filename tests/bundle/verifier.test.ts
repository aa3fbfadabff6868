import { scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { makeVerifier, verifier, verify } from "../../bundle/verifier.ts";

test("knows the secret that it was made from, and no other", async () => {
  const record = await makeVerifier("427193");
  expect(await verify("427193", record)).toBe(true);
  expect(await verify("427194", record)).toBe(false);
  expect(await verify("", record)).toBe(false);
});

test("costs what OWASP asks for, unless less is asked for by name", async () => {
  expect(await makeVerifier("427193")).toMatch(/^scrypt\$17\$8\$1\$/);
  const cheap = await makeVerifier("427193", { log2N: 14, r: 8, p: 1 });
  expect(cheap).toMatch(/^scrypt\$14\$8\$1\$/);
  expect([await verify("427193", cheap), await verify("427194", cheap)]).toEqual([true, false]);
});

test("two verifiers of one secret differ, and neither holds it", async () => {
  const [one, two] = await Promise.all([makeVerifier("427193"), makeVerifier("427193")]);
  expect(one).not.toBe(two);
  expect(one).not.toContain("427193");
});

test("one character typed in two ways is the same secret", async () => {
  expect(await verify("an\u0303o nuevo", await makeVerifier("a\u00f1o nuevo"))).toBe(true);
});

test("a record of another cost, made elsewhere, is read by its own numbers", async () => {
  const salt = Buffer.from("sixteen bytes!!!");
  const hash = scryptSync("pleaseletmein", salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  const record = verifier.parse(`scrypt$14$8$1$${salt.toString("base64url")}$${hash.toString("base64url")}`);
  expect(await verify("pleaseletmein", record)).toBe(true);
});

test.each([
  "",
  "scrypt$17$8$1$short$short",
  "argon2$17$8$1",
  `scrypt$31$8$1$AAAAAAAAAAAAAAAAAAAAAA$${"A".repeat(43)}`,
])("refuses the record %j", (text) => expect(verifier.safeParse(text).success).toBe(false));
