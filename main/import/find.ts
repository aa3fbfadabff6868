import { constants } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { bundleSuffix } from "../../bundle/bundle.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { FoundBundle } from "../carrying.ts";
import { explainReadTrouble } from "../export/folder-trouble.ts";

/** The head of a bundle: its first line, and a header line of at most 64 KiB (`bundle/FORMAT.md`, 1 and 3). */
const headBytes = 18 + 64 * 1024 + 1;

/** The facility's files in a folder (not in folders in it), by name. What terminals exported is not among them. */
export async function findBundles(folder: string): Promise<Result<readonly FoundBundle[], Refusal>> {
  if (!isAbsolute(folder)) {
    return refuse(
      "badFolder",
      `"${folder}" is not a full path to a folder, so nothing was read. Choose another.`,
    );
  }
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      // A name that begins with a dot is what some systems leave beside a file.
      .filter(({ name }) => name.endsWith(bundleSuffix) && !name.startsWith("."))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
    const found: FoundBundle[] = [];
    for (const name of names) {
      const { bytes, kind } = await lookAt(join(folder, name));
      if (kind === "return" || kind === "content" || kind === "unreadable") {
        found.push({ file: join(folder, name), name, bytes, kind });
      }
    }
    return ok(found);
  } catch (error) {
    const refusal = explainReadTrouble(error, folder);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

/** A bundle's size and what it calls itself. Throws what the file system throws. */
export async function lookAt(file: string): Promise<{ readonly bytes: number; readonly kind: string }> {
  // Without waiting: a name on a stick may belong to something that never answers.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(headBytes, size));
    await handle.read(head, 0, head.length, 0);
    return { bytes: size, kind: kindOf(head) };
  } finally {
    await handle.close();
  }
}

function kindOf(head: Buffer): string {
  const [first, header] = head.toString("utf8").split("\n", 2);
  if (first !== "foothold-bundle 1" || header === undefined) return "unreadable";
  try {
    const value: unknown = JSON.parse(header);
    if (typeof value !== "object" || value === null || !("kind" in value)) return "unreadable";
    return typeof value.kind === "string" ? value.kind : "unreadable";
  } catch {
    return "unreadable";
  }
}
