import { ok } from "../../../bundle/std.ts";
import { stickFolders } from "../../../main/export/folders.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";

const mounts = [
  "/dev/sda1 / ext4 rw,relatime 0 0",
  "/dev/sdb1 /media/staff/STICK\\0401 vfat rw,nosuid 0 0",
  "/dev/sdc1 /run/media/staff/A\\011B\\134C exfat rw 0 0",
  "//server/share /mnt/share cifs rw 0 0",
  "proc /proc proc rw 0 0",
];

/** Anyone may name a stick. */
export const stickFoldersTarget = target<readonly string[]>({
  name: "stick-folders",
  share: 22,
  open: () => ({
    seeds: [Buffer.from(`${mounts.join("\n")}\n`), Buffer.from(`${mounts[1]}\n`)],
    mutate: (input, random, other) =>
      mutateBytes(input, random, other, [
        "\\040",
        "\\000",
        "\\777",
        "\\134",
        "/media/",
        "/mnt/",
        " ",
        "\n",
        "../",
      ]),
    read: (input) => ok(stickFolders(input.toString())),
    judge: (folders) =>
      folders.every((folder) => /^\/(media|run\/media|mnt)\//.test(folder))
        ? null
        : "offers a folder that is no stick's",
  }),
});
