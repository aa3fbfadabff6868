import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSuffix, type Reader, readBundle } from "../../bundle/bundle.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Acknowledged } from "./acknowledged.ts";
import type { Found } from "./found.ts";
import type { Wrongs } from "./ledger.ts";
import { workOf } from "./work.ts";

/**
 * Reads a stick as the facility does: every file with a bundle's name must be whole and hold the log's own events, also
 * one that nobody was told of; every export that was acknowledged must be there, and what was delivered in some file.
 */
export async function checkStick(
  stick: string,
  acknowledged: readonly Acknowledged[],
  { events }: Found,
  reader: Reader,
): Promise<Wrongs> {
  const own = new Set(events.map(({ hash }) => hash));
  const carried = new Set<number | null>();
  const torn: string[] = [];
  const names = existsSync(stick) ? readdirSync(stick) : [];
  for (const name of names.filter((each) => each.endsWith(bundleSuffix))) {
    const read = await readBundle(readFileSync(join(stick, name)), reader);
    if (!read.ok) torn.push(`${name}: ${read.refusal.kind}, ${read.refusal.detail}`);
    else {
      for (const { body } of read.value.events)
        if ("files" in body) carried.add(workOf(body.files as SourceFiles));
      if (!read.value.events.every(({ hash }) => own.has(hash))) {
        torn.push(`${name} holds events that the log does not have`);
      }
    }
  }
  const lost = acknowledged
    .filter(
      (entry) =>
        (entry.kind === "export" && !existsSync(entry.file)) ||
        (entry.kind === "delivered" && !carried.has(entry.work)),
    )
    .map((entry) => `not there: ${JSON.stringify(entry)}`);
  return { lost, torn };
}
