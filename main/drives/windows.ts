import { z } from "zod";
import { parseJson } from "./parse-json.ts";
import type { Place } from "./place.ts";

/**
 * Drive letters of type removable (DriveType 2), and of disks on USB, which Windows calls local. What needs rights that
 * a kiosk account may lack is tried and left out: read-only (from the partition), and the state of BitLocker, which
 * the shell tells everyone (6: locked).
 */
const script = `
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$usb = @(Get-CimInstance Win32_DiskDrive -Filter "InterfaceType='USB'" |
  Get-CimAssociatedInstance -ResultClassName Win32_DiskPartition |
  Get-CimAssociatedInstance -ResultClassName Win32_LogicalDisk | ForEach-Object DeviceID)
$shell = New-Object -ComObject Shell.Application
$found = @(Get-CimInstance Win32_LogicalDisk |
  Where-Object { ($_.DriveType -eq 2 -or $usb -contains $_.DeviceID) -and $_.DeviceID -ne $env:SystemDrive } |
  ForEach-Object { [pscustomobject]@{
    DeviceID = $_.DeviceID; DriveType = $_.DriveType; VolumeName = $_.VolumeName; FileSystem = $_.FileSystem
    Size = $_.Size; FreeSpace = $_.FreeSpace
    IsReadOnly = (Get-Partition -DriveLetter $_.DeviceID[0]).IsReadOnly
    BitLocker = $shell.NameSpace($_.DeviceID).Self.ExtendedProperty('System.Volume.BitLockerProtection') } })
ConvertTo-Json -Compress -InputObject $found`;

export const powershell = {
  command: "powershell.exe",
  args: ["-NoProfile", "-NonInteractive", "-Command", script],
} as const;

const drives = z.array(
  z.object({
    DeviceID: z.string().regex(/^[A-Z]:$/),
    VolumeName: z.string().nullish(),
    FileSystem: z.string().nullish(),
    Size: z.coerce.number().nullish(),
    FreeSpace: z.coerce.number().nullish(),
    IsReadOnly: z.boolean().nullish().catch(null),
    BitLocker: z.number().nullish().catch(null),
  }),
);

const lockedByBitLocker = 6;

/** Drives from the JSON that the script prints; `null`: not readable. */
export function parseWindowsDrives(output: string): readonly Place[] | null {
  // The mark that some consoles put before UTF-8.
  const parsed = drives.safeParse(parseJson(output.replace(/^\uFEFF/, "").trim()));
  if (!parsed.success) return null;
  return parsed.data.flatMap((drive): Place[] => {
    const isLocked = drive.BitLocker === lockedByBitLocker;
    // A slot of a card reader without a card has a letter and nothing else.
    if (drive.FileSystem == null && !isLocked) return [];
    return [
      {
        path: `${drive.DeviceID}\\`,
        kind: "drive",
        label: drive.VolumeName?.trim() || null,
        freeBytes: drive.FreeSpace ?? null,
        sizeBytes: drive.Size ?? null,
        state: isLocked ? "locked" : drive.IsReadOnly ? "readOnly" : "ready",
        device: null,
      },
    ];
  });
}
