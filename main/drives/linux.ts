import { z } from "zod";
import { type Mount, parseMounts } from "./mounts.ts";
import { parseJson } from "./parse-json.ts";
import type { Place } from "./place.ts";

/** The part of `lsblk --json --bytes --output-all` that is read. Before util-linux 2.33 all values are texts. */
interface Device {
  readonly path?: string | null | undefined;
  readonly name: string;
  readonly type: string;
  readonly tran?: string | null | undefined;
  readonly rm: boolean;
  readonly hotplug: boolean;
  readonly ro: boolean;
  readonly size: number;
  readonly fstype?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly parttype?: string | null | undefined;
  readonly mountpoint?: string | null | undefined;
  /** Since util-linux 2.37. */
  readonly mountpoints?: readonly (string | null)[] | undefined;
  readonly fsavail?: number | null | undefined;
  readonly fssize?: number | null | undefined;
  readonly vendor?: string | null | undefined;
  readonly model?: string | null | undefined;
  readonly children?: readonly Device[] | undefined;
}

const text = z.string().nullish();
const flag = z.union([z.boolean(), z.enum(["0", "1"]).transform((digit) => digit === "1")]).catch(false);
const bytes = z.coerce.number().int().nonnegative();
const device: z.ZodType<Device> = z.lazy(() =>
  z.object({
    path: text,
    name: z.string(),
    type: z.string(),
    tran: text,
    rm: flag,
    hotplug: flag,
    ro: flag,
    size: bytes,
    fstype: text,
    label: text,
    parttype: text,
    mountpoint: text,
    mountpoints: z.array(z.string().nullable()).optional(),
    fsavail: bytes.nullish().catch(null),
    fssize: bytes.nullish().catch(null),
    vendor: text,
    model: text,
    children: z.array(device).optional(),
  }),
);
const listing = z.object({ blockdevices: z.array(device) });

export const lsblk = { command: "lsblk", args: ["--json", "--bytes", "--output-all"] } as const;

/** GPT's type of an EFI system partition, which some systems put on every stick (UEFI specification, 5.3.3). */
const efiPartition = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b";
const isOfTheSystem = (folder: string) =>
  /^(\/|\/(boot|home|nix|opt|root|usr|var)(\/.*)?|\[SWAP\])$/.test(folder);

/** Drives that can be taken out, from the output of `lsblk` and of `/proc/self/mountinfo`; `null`: not readable. */
export function parseLsblk(output: string, mountinfo: string): readonly Place[] | null {
  const parsed = listing.safeParse(parseJson(output));
  if (!parsed.success) return null;
  const readOnly = new Map(parseMounts(mountinfo).map(({ folder, isReadOnly }) => [folder, isReadOnly]));
  return (
    parsed.data.blockdevices
      .filter((disk) => disk.type === "disk" && (disk.tran === "usb" || disk.rm || disk.hotplug))
      // A computer that runs from a card or a stick: that one stays in.
      .filter((disk) => !withAllBelow(disk).some((each) => foldersOf(each).some(isOfTheSystem)))
      .flatMap((disk) => placesOn(disk, disk, readOnly))
  );
}

function placesOn(at: Device, disk: Device, readOnly: ReadonlyMap<string, boolean>): readonly Place[] {
  if (at.children && at.children.length > 0) {
    return at.children.flatMap((child) => placesOn(child, disk, readOnly));
  }
  // A card reader without a card, or a partition that holds no files of people.
  if (at.size === 0 || at.parttype?.toLowerCase() === efiPartition || at.fstype === "swap") return [];
  const [folder] = foldersOf(at);
  const maker = [disk.vendor, disk.model].map((part) => part?.trim()).filter(Boolean);
  const device = at.path ?? `/dev/${at.name}`;
  const label = at.label?.trim() || maker.join(" ") || null;
  const common = { kind: "drive", label, device } as const;
  if (folder === undefined) {
    const isLocked = at.fstype === "crypto_LUKS" || at.fstype === "BitLocker";
    const state = isLocked ? "locked" : "closed";
    return [{ ...common, path: device, freeBytes: null, sizeBytes: at.size, state }];
  }
  const state = at.ro || readOnly.get(folder) ? "readOnly" : "ready";
  return [{ ...common, path: folder, freeBytes: at.fsavail ?? null, sizeBytes: at.fssize ?? at.size, state }];
}

function foldersOf({ mountpoint, mountpoints }: Device): readonly string[] {
  const all = mountpoints ?? [mountpoint ?? null];
  return all.filter((folder): folder is string => folder !== null);
}

function withAllBelow(at: Device): readonly Device[] {
  return [at, ...(at.children ?? []).flatMap(withAllBelow)];
}

/** Where Linux desktops and udev rules mount sticks (Filesystem Hierarchy Standard 3.0, and udisks2's own). */
const stickRoots = ["/media/", "/run/media/", "/mnt/"];

/** Without `lsblk`: whatever is mounted where sticks are. */
export function parseStickMounts(mountinfo: string): readonly Place[] {
  const isStick = ({ folder }: Mount) => stickRoots.some((root) => folder.startsWith(root));
  return parseMounts(mountinfo)
    .filter(isStick)
    .map(({ folder, device, isReadOnly }) => ({
      path: folder,
      kind: "drive",
      label: folder.slice(folder.lastIndexOf("/") + 1),
      freeBytes: null,
      sizeBytes: null,
      state: isReadOnly ? "readOnly" : "ready",
      device: device.startsWith("/dev/") ? device : null,
    }));
}
