import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { bundleSuffix } from "../bundle/bundle.ts";
import type { AgeRecipient } from "../bundle/keys.ts";
import type { Succession } from "../bundle/succession.ts";
import type { Database } from "./database.ts";
import type { Facility, FacilityKeys } from "./facility.ts";
import { privateFile, writeWhole } from "./files.ts";
import { returnRecords } from "./return-records.ts";

/** What a return says and to whom: two with the same hash differ in number, time and encryption only. */
export interface ReturnContent {
  /** How many records there are. */
  readonly count: number;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
}

/** Reads all records once. `db` sees one state of the database, as `returnRecords` asks. */
export async function contentOf(
  facility: Facility,
  keys: FacilityKeys,
  db: Database,
  to: { readonly recipients: readonly AgeRecipient[]; readonly succession: Succession },
): Promise<ReturnContent> {
  const hash = createHash("sha256").update(JSON.stringify(to));
  let count = 0;
  for await (const record of returnRecords(facility, keys, db)) {
    hash.update(`\n${JSON.stringify(record)}`);
    count += 1;
  }
  return { count, hash: hash.digest("hex") };
}

/** Beside the returns: which of them is the newest, and what it says. */
const newestFile = (folder: string) => join(folder, "newest.json");
const newestReturn = z.strictObject({ number: z.int().min(1), content: z.string() });

/** After the return itself: if the power goes in between, one more is made that says the same, which does no harm. */
export function noteNewest(folder: string, number: number, content: ReturnContent): Promise<void> {
  const text = JSON.stringify({ number, content: content.hash } satisfies z.infer<typeof newestReturn>);
  return writeWhole(newestFile(folder), `${text}\n`, privateFile);
}

/** What return `number` said, if it is the newest that was made here and still lies here; else `null`. */
export async function newestContent(folder: string, number: number): Promise<string | null> {
  const text = await readFile(newestFile(folder), "utf8").catch(() => "null");
  const noted = newestReturn.safeParse(parsed(text));
  if (!noted.success || noted.data.number !== number) return null;
  const lies = (await numberedReturns(folder)).some((file) => file.number === number);
  return lies ? noted.data.content : null;
}

/** The returns in a folder, highest number first. Names sort by time, and a clock can be set back, so numbers decide. */
export async function numberedReturns(
  folder: string,
): Promise<readonly { readonly name: string; readonly number: number }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(bundleSuffix));
  return names
    .map((name) => ({ name, number: Number(/(\d+)\.foothold$/.exec(name)?.[1] ?? 0) }))
    .sort((a, b) => b.number - a.number);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
