/**
 * Makes the files of this folder anew: `node tests/vectors/bundle/make.ts`. They are committed because age
 * encrypts the same text differently each time; keys and contents are fixed. Put together by `forge.ts`, after
 * FORMAT.md and without the room's writer, so that a mistake in the writer cannot hide here.
 */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentInside, contentOutside } from "./content.ts";
import { forge } from "./forge.ts";
import { inside } from "./inside.ts";
import { outside } from "./outside.ts";
import type { Vector } from "./parts.ts";
import { returnInside, returnOutside } from "./return.ts";

const folder = import.meta.dirname;

async function make(
  reader: "progress" | "return" | "content",
  vectors: readonly Vector[],
  told: "outside" | "inside",
) {
  const entries = [];
  for (const { name, outcome, why, bytes, records } of vectors) {
    const file = `${name}.foothold`;
    writeFileSync(join(folder, file), Buffer.isBuffer(bytes) ? bytes : await forge(bytes));
    const good = records === undefined ? {} : { records: `${name}.records.jsonl` };
    if (good.records) writeFileSync(join(folder, good.records), `${records?.join("\n")}\n`);
    entries.push({ file, reader, outcome, told: records === undefined ? told : "inside", why, ...good });
  }
  return entries;
}

for (const file of readdirSync(folder)) if (/\.(foothold|jsonl)$/.test(file)) rmSync(join(folder, file));
const index = [
  ...(await make("progress", outside, "outside")),
  ...(await make("progress", inside, "inside")),
  ...(await make("return", returnOutside, "outside")),
  ...(await make("return", returnInside, "inside")),
  ...(await make("content", contentOutside, "outside")),
  ...(await make("content", contentInside, "inside")),
];
writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
