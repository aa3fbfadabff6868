/** What is mounted where, for this process. */
export interface Mount {
  readonly folder: string;
  readonly device: string;
  readonly isReadOnly: boolean;
}

/**
 * The text of `/proc/self/mountinfo` (proc_pid_mountinfo(5)): the fifth column is the mount point, the sixth its
 * options; after a lone `-` come type, source and the options of the file system. The newest mount of a folder counts.
 */
export function parseMounts(text: string): readonly Mount[] {
  const mounts = new Map<string, Mount>();
  for (const line of text.split("\n")) {
    const [before = "", after] = line.split(" - ");
    const [, , , , folder, options] = before.split(" ");
    const [, device, inner] = (after ?? "").split(" ");
    if (!folder || !options || !device) continue;
    const isReadOnly = [options, inner ?? ""].some((list) => list.split(",").includes("ro"));
    mounts.set(plain(folder), { folder: plain(folder), device: plain(device), isReadOnly });
  }
  return [...mounts.values()];
}

/** The kernel writes space, tab, line feed and backslash as `\` and three octal digits. */
function plain(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
