import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import { exportProgress } from "../../../main/export/export.ts";
import { stickFolders } from "../../../main/export/folders.ts";
import { provision } from "../../../main/provision.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { onSmallDisk } from "../../support/small-disk.ts";
import { storeIn } from "../../support/store.ts";

async function provisionedStore() {
  const store = await storeIn(temporaryFolder());
  const { provisioning, reader } = await makeProvisioning();
  const done = provision(store, provisioning);
  const facility = store.facility.get();
  if (!done.ok || !facility) throw new Error("not provisioned");
  return { ...store, record: facility, reader };
}

test("the facility reads out of the file what the log holds, and the export is a fact itself", async () => {
  const { record, reader, ...store } = await provisionedStore();
  for (let i = 0; i < 600; i++) store.log.append({ kind: "signedIn", body: {} }, null);
  const stick = temporaryFolder();
  const done = await exportProgress(store, record, stick);
  expect(done).toMatchObject({ ok: true, value: { from: 1, to: 601, events: 601 } });
  if (!done.ok) return;
  const bytes = readFileSync(done.value.file);
  expect(bytes.length).toBe(done.value.bytes);
  const read = await readBundle(bytes, reader);
  if (!read.ok) throw new Error(read.refusal.sentence);
  expect(read.value.events).toEqual([...store.log.read(1, 601)]);
  expect(store.log.newest("exportMade")?.body).toEqual({ from: 1, to: 601, file: done.value.file });
  expect(readdirSync(stick)).toHaveLength(1);
});

test("a second export repeats the first one's events, since no receipt has come", async () => {
  const { record, ...store } = await provisionedStore();
  const stick = temporaryFolder();
  const first = await exportProgress(store, record, stick);
  store.clock.pass(60_000);
  const second = await exportProgress(store, record, stick);
  expect([first, second]).toMatchObject([{ value: { from: 1, to: 1 } }, { value: { from: 1, to: 2 } }]);
  expect(readdirSync(stick)).toHaveLength(2);
});

test.each([
  ["that is missing", () => join(temporaryFolder(), "none"), /There is no folder/],
  ["that is a file", () => aFile(), /is not a folder/],
  ["without a full path", () => "stick", /not a full path/],
])("a folder %s gets a sentence, and nothing is recorded as exported", async (_, folder, sentence) => {
  const { record, ...store } = await provisionedStore();
  const done = await exportProgress(store, record, folder());
  expect(done).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(sentence) } });
  expect(store.log.newest("exportMade")).toBeNull();
});

test.skipIf(process.platform !== "linux")(
  "a stick that fills up keeps no half file, and the work stays on the terminal",
  () => {
    expect(onSmallDisk("64k", "tests/support/on-small-disk/export-to-full-stick.ts")).toEqual({
      refusal: "badFolder",
      sentence: expect.stringContaining("not enough room"),
      left: [],
      exported: false,
    });
  },
);

test("mount points of sticks are found, also with spaces in their names", () => {
  const mounts = [
    "/dev/sda1 / ext4 rw 0 0",
    "/dev/sdb1 /media/lab/MY\\040STICK vfat rw 0 0",
    "/dev/sdc1 /run/media/lab/B exfat rw 0 0",
    "tmpfs /run tmpfs rw 0 0",
    "",
  ].join("\n");
  expect(stickFolders(mounts)).toEqual(["/media/lab/MY STICK", "/run/media/lab/B"]);
});

function aFile(): string {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  return file;
}
