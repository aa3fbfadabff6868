import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { facilityIdOf, recipientOf, signerFromPem } from "../../bundle/keys.ts";
import { verify } from "../../bundle/verifier.ts";
import { facilityFiles, readKeys } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { freshDatabase } from "./databases.ts";
import { freshFacility, freshFolder, nowMs, reopen } from "./sample.ts";

const database = await freshDatabase();
const ask = (folder: string) => ({ folder, name: " North\n campus ", staffSecret: null, database, nowMs });

test("a new facility has its keys, its id, and of its staff secret only a verifier", async () => {
  const folder = join(freshFolder(), "deep", "north");
  const made = await initFacility(ask(folder));
  if (!made.ok) throw new Error(made.refusal.sentence);
  const facility = await reopen(folder);
  const files = facilityFiles(folder);
  const keys = await readKeys(folder);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  expect(facility.name).toBe("North campus");
  expect(facility.id).toBe(facilityIdOf(signerFromPem(readFileSync(files.signingKey, "utf8")).publicKey));
  expect(facility.recipient).toBe(await recipientOf(keys.value.identities[0]));
  expect(made.value.staffSecret).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
  expect(await verify(made.value.staffSecret, facility.staffVerifier)).toBe(true);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    const { mode } = statSync(path);
    if (process.platform !== "win32") expect([name, mode & 0o077]).toEqual([name, 0]);
    if (statSync(path).isFile()) expect(readFileSync(path).includes(made.value.staffSecret)).toBe(false);
  }
});

test("two facilities have nothing in common", async () => {
  const [one, two] = [await freshFacility("one"), await freshFacility("other")];
  const [keys, others] = [await readKeys(one.folder), await readKeys(two.folder)];
  if (!keys.ok || !others.ok) throw new Error("no keys");
  expect(one.facility.id).not.toBe(two.facility.id);
  expect(keys.value.identities).not.toEqual(others.value.identities);
  expect(keys.value.enrolments).not.toEqual(others.value.enrolments);
});

test("a folder that holds anything is left as it is", async () => {
  const { folder } = await freshFacility();
  expect(await initFacility(ask(folder))).toMatchObject({ refusal: { kind: "alreadyThere" } });
  const full = freshFolder();
  writeFileSync(join(full, "notes.txt"), "mine");
  expect(await initFacility(ask(full))).toMatchObject({ refusal: { kind: "notEmpty" } });
  expect(readdirSync(full)).toEqual(["notes.txt"]);
  expect(await initFacility(ask(join(full, "notes.txt")))).toMatchObject({ ok: false });
  expect(readFileSync(join(full, "notes.txt"), "utf8")).toBe("mine");
});

test.each([
  ["too short", "fourteen chars"],
  ["two lines", "a long enough\nsecret of two lines"],
  ["too long", "x".repeat(201)],
])("a chosen staff secret that is %s is refused", async (_, staffSecret) => {
  const folder = join(freshFolder(), "north");
  expect(await initFacility({ ...ask(folder), staffSecret })).toMatchObject({
    refusal: { kind: "unfitSecret" },
  });
  expect(existsSync(folder)).toBe(false);
});

test("a chosen staff secret is taken without its line end", async () => {
  const folder = join(freshFolder(), "north");
  await initFacility({ ...ask(folder), staffSecret: "correct horse battery\r\n" });
  const facility = await reopen(folder);
  expect(await verify("correct horse battery", facility.staffVerifier)).toBe(true);
});

test.each(["", "   ", "x".repeat(101), "bell\u0007"])("the name %j is refused", async (name) => {
  const folder = join(freshFolder(), "north");
  expect(await initFacility({ ...ask(folder), name })).toMatchObject({ refusal: { kind: "unfitName" } });
});

test("keys that cannot be read as keys get a sentence", async () => {
  const { folder } = await freshFacility();
  writeFileSync(facilityFiles(folder).identities, "# nothing left\n");
  expect(await readKeys(folder)).toMatchObject({ refusal: { kind: "keysUnreadable" } });
});
