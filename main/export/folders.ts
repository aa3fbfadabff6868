import { readFile } from "node:fs/promises";

/** Where Linux desktops and udev rules mount sticks (Filesystem Hierarchy Standard 3.0, and udisks2's own). */
const stickRoots = ["/media/", "/run/media/", "/mnt/"];

/** Mount points of sticks in the text of `/proc/self/mounts`. */
export function stickFolders(mounts: string): readonly string[] {
  return mounts
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "")
    .map((path) =>
      path.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
    )
    .filter((path) => stickRoots.some((root) => path.startsWith(root)));
}

/** The policy's folders, then what is mounted where sticks are. */
export async function exportFolders(fromPolicy: readonly string[]): Promise<readonly string[]> {
  const mounts = await readFile("/proc/self/mounts", "utf8").catch(() => "");
  return [...new Set([...fromPolicy, ...stickFolders(mounts)])];
}
