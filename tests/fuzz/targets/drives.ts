import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../../bundle/std.ts";
import { parseLsblk, parseStickMounts } from "../../../main/drives/linux.ts";
import type { Place } from "../../../main/drives/place.ts";
import { parseWindowsDrives } from "../../../main/drives/windows.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";

const recordings = join(import.meta.dirname, "..", "..", "fixtures", "drives");

/** Anyone may name a stick, and its name comes out of a tool of the system's. */
export const drivesTarget = target<readonly Place[]>({
  name: "drives",
  share: 22,
  open: () => ({
    seeds: readdirSync(recordings, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    mutate: (input, random, other) =>
      mutateBytes(input, random, other, [
        "\\040",
        "\\000",
        "\\777",
        '"',
        "{",
        "null",
        "/media/",
        "/mnt/",
        " - ",
        "\n",
        "1e999",
        "../",
      ]),
    read(input) {
      const text = input.toString();
      const places = [parseLsblk(text, text), parseStickMounts(text), parseWindowsDrives(text)];
      return ok(places.flatMap((found) => found ?? []));
    },
    judge: (places) => (places.every(({ path }) => path.length > 0) ? null : "offers a place without a path"),
  }),
});
