import { readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinBytes } from "../../../bundle/source.ts";
import { writeDurably } from "../../../main/durable-file.ts";
import { openReadBack } from "../../../main/export/read-back.ts";
import { temporaryFolder } from "../../support/folder.ts";

const size = 300_001;
const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31) % 251));

async function written(folder: string) {
  const file = join(folder, "file");
  await writeDurably(file, [bytes]);
  return file;
}

test("any part of a file is read as it is, and how much has come is told", async () => {
  const told: number[] = [];
  const readBack = await openReadBack(await written(temporaryFolder()), size, (done) => told.push(done));
  for (const [from, to] of [
    [0, size],
    [4095, 4097],
    [size - 78, size],
    [65_536, 65_537],
    [size, size],
  ] as const) {
    expect(await joinBytes(readBack.source.read(from, to))).toEqual(bytes.subarray(from, to));
  }
  expect(told.at(-1)).toBe(size);
  await readBack.close();
});

test("a file that has become shorter ends early, and does not hang", async () => {
  const readBack = await openReadBack(await written(temporaryFolder()), size + 5000, () => {});
  expect(await joinBytes(readBack.source.read(size - 10, size + 5000))).toEqual(bytes.subarray(size - 10));
  await readBack.close();
});

/** Bytes that this process has made the storage fetch (proc_pid_io(5)). */
const fetched = () => Number(/^read_bytes: (\d+)/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);
const tmpfs = 0x01021994;

test.skipIf(process.platform !== "linux")(
  "what is called read from the drive was fetched from it, although the system still had it in memory",
  async () => {
    const folder = temporaryFolder();
    const file = await written(folder);
    readFileSync(file);
    const readBack = await openReadBack(file, size, () => {});
    const before = fetched();
    await joinBytes(readBack.source.read(0, size));
    await readBack.close();
    if (readBack.way === "drive" && statfsSync(folder).type !== tmpfs) {
      expect(fetched() - before).toBeGreaterThanOrEqual(size);
    }
  },
);
