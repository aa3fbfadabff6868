import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A stick as `lsblk` tells of one, with what is special about it. */
export const stick = (name: string, label: string, fields: object) => ({
  name,
  path: `/dev/${name}`,
  type: "disk",
  tran: "usb",
  rm: true,
  hotplug: true,
  ro: false,
  size: 30_765_219_840,
  fstype: "vfat",
  label,
  mountpoint: null,
  fsavail: 30_700_503_040,
  fssize: 30_749_491_200,
  ...fields,
});

/**
 * Puts an `lsblk` that lists what is plugged, and a `udisksctl` that lets go of everything, before the system's own, for
 * programs that are started from here on.
 */
export function pretendDrives(folder: string) {
  const bin = join(folder, "bin");
  const listing = join(folder, "drives.json");
  const asked = join(folder, "asked");
  mkdirSync(bin);
  const tools = { lsblk: `cat ${listing}`, udisksctl: `echo "$*" >> ${asked}` };
  for (const [name, line] of Object.entries(tools)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const plug = (...blockdevices: object[]) => writeFileSync(listing, JSON.stringify({ blockdevices }));
  plug();
  const before = process.env.PATH ?? "";
  process.env.PATH = `${bin}${delimiter}${before}`;
  return {
    plug,
    /** What `udisksctl` was asked, a line each. */
    asked: () => readFileSync(asked, "utf8"),
    restore: () => {
      process.env.PATH = before;
    },
  };
}
