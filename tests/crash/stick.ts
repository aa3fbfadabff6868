import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSuffix, type Reader, readBundle } from "../../bundle/bundle.ts";
import type { Acknowledged } from "./acknowledged.ts";
import type { Found } from "./found.ts";
import type { Wrongs } from "./ledger.ts";

/**
 * Reads a stick as the facility does: every file with a bundle's name must be whole and hold the log's own events, also
 * one that nobody was told of, and every export that was acknowledged must be there.
 */
export async function checkStick(
  stick: string,
  acknowledged: readonly Acknowledged[],
  { events }: Found,
  reader: Reader,
): Promise<Wrongs> {
  const lost = acknowledged
    .flatMap((entry) => (entry.kind === "export" ? [entry.file] : []))
    .filter((file) => !existsSync(file))
    .map((file) => `not there: ${file}`);
  const torn: string[] = [];
  const names = existsSync(stick) ? readdirSync(stick) : [];
  for (const name of names.filter((each) => each.endsWith(bundleSuffix))) {
    const read = await readBundle(readFileSync(join(stick, name)), reader);
    if (!read.ok) torn.push(`${name}: ${read.refusal.kind}, ${read.refusal.detail}`);
    else if (read.value.events.some(({ seq, hash }) => events[seq - 1]?.hash !== hash)) {
      torn.push(`${name} holds events that the log does not have`);
    }
  }
  return { lost, torn };
}
