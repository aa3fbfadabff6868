import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  countIdentities,
  holdIdentities,
  identityFiles,
  openIdentities,
  renewIdentity,
} from "../../main/identity.ts";
import { temporaryFolder } from "../support/folder.ts";

async function idsIn(data: string) {
  const identities = await openIdentities(data);
  return identities.ok ? identities.value.map(({ id }) => id) : identities.refusal.kind;
}

test.skipIf(process.platform === "win32")(
  "nobody but the terminal's own account can open its keys",
  async () => {
    // Also under a system whose files are open to all unless somebody says otherwise.
    const before = process.umask(0);
    try {
      const data = temporaryFolder();
      await openIdentities(data);
      await renewIdentity(data);
      const files = identityFiles(data);
      expect(files).toHaveLength(6);
      for (const file of [join(data, "identities"), ...files]) {
        expect([file, statSync(file).mode & 0o077]).toEqual([file, 0]);
      }
    } finally {
      process.umask(before);
    }
  },
);

test("a machine keeps the identities that it had, in order, and each is its own", async () => {
  const data = temporaryFolder();
  const first = await idsIn(data);
  await renewIdentity(data);
  const both = await idsIn(data);
  expect([first.length, both.length, both[0], countIdentities(data)]).toEqual([1, 2, first[0], 2]);
  expect(new Set(both).size).toBe(2);
});

test("keys that a failing disk let be made, and not be flushed, are taken up and not made twice", async () => {
  const data = temporaryFolder();
  const opened = await openIdentities(data);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const holder = holdIdentities(data, opened.value);
  const { id } = await renewIdentity(data); // by a try whose end the program never heard of
  expect((await holder.renew()).id).toBe(id);
  expect([countIdentities(data), holder.present().id]).toEqual([2, id]);
});

test("keys that were still being made when the power went are made again", async () => {
  const data = temporaryFolder();
  mkdirSync(join(data, "identities", "1.part"), { recursive: true });
  writeFileSync(join(data, "identities", "1.part", "signing.pem"), "half");
  expect(await idsIn(data)).toHaveLength(1);
  expect(readdirSync(join(data, "identities"))).toEqual(["1"]);
});

test.each<[string, (folder: string) => void]>([
  ["cannot be read as keys", (folder) => writeFileSync(join(folder, "signing.pem"), "no key")],
  ["are half there", (folder) => rmSync(join(folder, "age.txt"))],
])("keys that %s are refused and never replaced", async (_, spoil) => {
  const data = temporaryFolder();
  await idsIn(data);
  const folder = join(data, "identities", "1");
  spoil(folder);
  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(await idsIn(data)).toBe("badIdentity");
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(before);
});
