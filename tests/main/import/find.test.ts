import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBundles } from "../../../main/import/find.ts";
import { temporaryFolder } from "../../support/folder.ts";

const vector = (name: string) => join(import.meta.dirname, "../../vectors/bundle", name);
const head = (kind: string) => `foothold-bundle 1\n{"kind":"${kind}","signer":"x"}\n…`;

test("what the facility sent is found by what its head says, not by its name", async () => {
  const stick = temporaryFolder();
  copyFileSync(vector("kind-return.foothold"), join(stick, "b.foothold"));
  copyFileSync(vector("good.foothold"), join(stick, "c.foothold"));
  writeFileSync(join(stick, "a.foothold"), head("content"));
  writeFileSync(join(stick, "return.txt"), head("return"));
  writeFileSync(join(stick, "._b.foothold"), head("return"));
  writeFileSync(join(stick, "half.foothold.part"), head("return"));
  mkdirSync(join(stick, "folder.foothold"));
  const found = await findBundles(stick);
  if (!found.ok) throw new Error(found.refusal.sentence);
  expect(found.value).toMatchObject([
    { file: join(stick, "a.foothold"), name: "a.foothold", kind: "content" },
    { name: "b.foothold", kind: "return" },
  ]);
  expect(found.value[0]?.bytes).toBe(Buffer.byteLength(head("content")));
});

test("a beginning that is not one of ours is listed as that, whatever it is", async () => {
  const stick = temporaryFolder();
  const heads = [
    "",
    "foothold-bundle 1\n",
    "foothold-bundle 1\n[]",
    "foothold-bundle 1\n{",
    "\0".repeat(100_000),
  ];
  for (const [at, text] of heads.entries()) writeFileSync(join(stick, `${at}.foothold`), text);
  // A kind that later versions may have is nothing that can be judged here.
  writeFileSync(join(stick, "9.foothold"), head("later"));
  const found = await findBundles(stick);
  if (!found.ok) throw new Error(found.refusal.sentence);
  expect(found.value.map(({ kind }) => kind)).toEqual(heads.map(() => "unreadable"));
});

test.skipIf(process.platform === "win32")("what is no file is not opened", async () => {
  const stick = temporaryFolder();
  execFileSync("mkfifo", [join(stick, "pipe.foothold")]);
  symlinkSync("/dev/zero", join(stick, "link.foothold"));
  expect(await findBundles(stick)).toEqual({ ok: true, value: [] });
});

test("a folder that is gone, or no full path, gets a sentence", async () => {
  expect(await findBundles(join(temporaryFolder(), "none"))).toMatchObject({
    refusal: { sentence: expect.stringContaining("not there any more") },
  });
  expect(await findBundles("stick")).toMatchObject({ refusal: { kind: "badFolder" } });
});
