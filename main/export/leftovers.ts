import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { bundleSuffix } from "../../bundle/bundle.ts";
import type { TerminalId } from "../../bundle/ids.ts";

/**
 * Removes what exports of these terminals left unfinished in a folder, such as when a stick was pulled out. Nothing
 * that was ever whole has such a name. Other terminals may be writing to the same share, so theirs stay.
 */
export async function removeLeftovers(folder: string, terminals: readonly TerminalId[]): Promise<void> {
  const marks = terminals.map((id) => `_${id.slice(0, "t-".length + 8)}_`);
  for (const name of await readdir(folder)) {
    if (!name.endsWith(`${bundleSuffix}.part`) || !marks.some((mark) => name.includes(mark))) continue;
    await rm(join(folder, name), { force: true });
  }
}
