/**
 * Makes the files of this folder anew: `node tests/vectors/bundle/make.ts`. They are committed because age
 * encrypts the same text differently each time; keys and contents are fixed. Put together by `forge.ts`, after
 * FORMAT.md and without the room's writer, so that a mistake in the writer cannot hide here.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forge } from "./forge.ts";
import { inside } from "./inside.ts";
import { outside } from "./outside.ts";
import { lineOf, type Vector } from "./parts.ts";

async function make(vectors: readonly Vector[], told: "outside" | "inside") {
  const entries = [];
  for (const { name, outcome, why, bytes, events } of vectors) {
    const file = `${name}.foothold`;
    const taken = events === undefined ? {} : { events: `${name}.events.jsonl` };
    writeFileSync(join(import.meta.dirname, file), Buffer.isBuffer(bytes) ? bytes : await forge(bytes));
    if (taken.events) {
      writeFileSync(join(import.meta.dirname, taken.events), `${events?.map(lineOf).join("\n")}\n`);
    }
    entries.push({ file, outcome, told: events === undefined ? told : "inside", why, ...taken });
  }
  return entries;
}

const index = [...(await make(outside, "outside")), ...(await make(inside, "inside"))];
writeFileSync(join(import.meta.dirname, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
