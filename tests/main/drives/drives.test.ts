import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { driveFinder, findPlaces } from "../../../main/drives/find.ts";
import { parseLsblk, parseStickMounts } from "../../../main/drives/linux.ts";
import { runTool } from "../../../main/drives/run-tool.ts";
import { parseWindowsDrives, powershell } from "../../../main/drives/windows.ts";
import { temporaryFolder } from "../../support/folder.ts";

const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../fixtures/drives", name), "utf8");
const mounts = [
  "22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro",
  "90 22 8:1 / /media/lab/NORTH\\040LAB rw,nosuid,nodev shared:3 - vfat /dev/sda1 rw,uid=1000",
  "91 22 8:16 / /run/media/lab/4F2A-11C0 ro,nosuid shared:4 - exfat /dev/sdb ro",
  "92 22 0:44 / /mnt/share rw shared:5 - cifs //server/share rw",
  "",
].join("\n");

describe("on Linux", () => {
  test("several sticks and an outer disk are found with label, room and what may be done; the own disks are not", () => {
    expect(parseLsblk(recorded("linux-two-sticks.json"), mounts)).toEqual([
      {
        path: "/media/lab/NORTH LAB",
        kind: "drive",
        label: "NORTH LAB",
        freeBytes: 30_700_503_040,
        sizeBytes: 30_749_491_200,
        state: "ready",
        device: "/dev/sda1",
      },
      // Without partitions, without a label, and mounted read-only by the system though the device is not.
      {
        path: "/run/media/lab/4F2A-11C0",
        kind: "drive",
        label: "Kingston DataTraveler 3.0",
        freeBytes: 7_900_000_256,
        sizeBytes: 8_050_966_528,
        state: "readOnly",
        device: "/dev/sdb",
      },
      expect.objectContaining({ path: "/media/lab/Backup", label: "Backup", state: "ready" }),
    ]);
  });

  test("of a card reader only the slots with a card; a computer that runs from a card does not offer that one", () => {
    expect(parseLsblk(recorded("linux-card-reader.json"), "")).toMatchObject([
      { label: "LOCKTAB", state: "readOnly" },
      { label: "CARD", state: "ready", path: "/media/lab/CARD" },
    ]);
  });

  test("a stick that is not mounted, one that is locked, and one that was unlocked", () => {
    expect(parseLsblk(recorded("linux-closed-and-locked.json"), "")).toMatchObject([
      { path: "/dev/sda1", label: "CLOSED", state: "closed", freeBytes: null },
      { path: "/dev/sdb1", label: "SanDisk Cruzer Blade", state: "locked" },
      { path: "/dev/sdd1", state: "locked" },
      { path: "/run/media/kiosk/STAFF", label: "STAFF", state: "ready" },
    ]);
  });

  test("an old lsblk, which writes numbers as texts and has no paths", () => {
    expect(parseLsblk(recorded("linux-old.json"), "")).toEqual([
      {
        path: "/media/usb0",
        kind: "drive",
        label: "USB Flash Disk",
        freeBytes: null,
        sizeBytes: 127_830_528,
        state: "ready",
        device: "/dev/sdb1",
      },
    ]);
  });

  test("a machine without sticks has none, and what is not lsblk's JSON is not taken for an empty list", () => {
    expect(parseLsblk(recorded("linux-virtual-machine.json"), "")).toEqual([]);
    expect(parseLsblk("lsblk: unrecognized option '--json'", "")).toBeNull();
    expect(parseLsblk('{"blockdevices": {}}', "")).toBeNull();
  });

  test("without lsblk, what is mounted where sticks are", () => {
    expect(parseStickMounts(mounts)).toMatchObject([
      { path: "/media/lab/NORTH LAB", label: "NORTH LAB", state: "ready", device: "/dev/sda1" },
      { path: "/run/media/lab/4F2A-11C0", state: "readOnly" },
      { path: "/mnt/share", device: null },
    ]);
  });

  test.skipIf(process.platform !== "linux")("the system's lsblk is asked, and may be missing", async () => {
    const bin = temporaryFolder();
    const listing = join(bin, "listing.json");
    writeFileSync(listing, recorded("linux-closed-and-locked.json"));
    writeFileSync(
      join(bin, "lsblk"),
      `#!/bin/sh\n[ "$*" = "--json --bytes --output-all" ] && cat ${listing}\n`,
    );
    chmodSync(join(bin, "lsblk"), 0o755);
    const before = process.env.PATH ?? "";
    onTestFinished(() => {
      process.env.PATH = before;
    });
    process.env.PATH = `${bin}${delimiter}${before}`;
    expect(await driveFinder("linux")()).toHaveLength(4);

    process.env.PATH = "/nowhere";
    expect(await runTool("lsblk", [])).toBeNull();
    expect(await driveFinder("linux")()).toEqual(
      parseStickMounts(readFileSync("/proc/self/mountinfo", "utf8")),
    );
  });

  test.skipIf(process.platform !== "linux")("the real lsblk of this machine is understood", async () => {
    const output = await runTool("lsblk", ["--json", "--bytes", "--output-all"]);
    if (output !== null) expect(parseLsblk(output, "")).not.toBeNull();
  });
});

describe("on Windows", () => {
  test("sticks, a disk on USB, a locked and a read-only one; an empty slot is left out", () => {
    expect(parseWindowsDrives(`\uFEFF${recorded("windows.json")}`)).toEqual([
      {
        path: "E:\\",
        kind: "drive",
        label: "NORTH LAB",
        freeBytes: 30_700_503_040,
        sizeBytes: 30_749_491_200,
        state: "ready",
        device: null,
      },
      expect.objectContaining({ path: "G:\\", state: "locked", freeBytes: null }),
      expect.objectContaining({ path: "H:\\", label: "Archivo Núñez", state: "ready" }),
      expect.objectContaining({ path: "I:\\", label: null, state: "readOnly" }),
    ]);
  });

  test("where a kiosk account is not told of locks, a stick is still found", () => {
    expect(parseWindowsDrives(recorded("windows-constrained.json"))).toMatchObject([
      { path: "E:\\", state: "ready" },
    ]);
  });

  test("no drive, no PowerShell, and an answer that is no JSON", async () => {
    expect(parseWindowsDrives("[]")).toEqual([]);
    expect(parseWindowsDrives("The term is not recognized")).toBeNull();
    expect(await driveFinder("win32", async () => null)()).toEqual([]);
    const asked: unknown[] = [];
    await driveFinder("win32", async (...call) => {
      asked.push(call);
      return recorded("windows.json");
    })();
    expect(asked).toEqual([[powershell.command, powershell.args]]);
  });
});

test("the policy's folders come after the drives, with their room, also one that is not there", async () => {
  const share = join(temporaryFolder(), "share");
  mkdirSync(share);
  const stick = parseStickMounts(mounts)[0];
  if (!stick) throw new Error("no stick");
  const found = await findPlaces(async () => [stick], [share, stick.path, share, "/none/such"]);
  expect(found).toMatchObject([
    stick,
    { path: share, kind: "folder", state: "ready", freeBytes: expect.any(Number) },
    { path: "/none/such", kind: "folder", state: "missing" },
  ]);
  expect(found).toHaveLength(3);
});
