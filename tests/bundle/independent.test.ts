import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { independentRead } from "../vectors/bundle/independent-reader.ts";
import keys from "../vectors/bundle/keys.json" with { type: "json" };

const folder = join(import.meta.dirname, "../vectors/bundle");
type Entry = { file: string; reader: string; outcome: string; why: string; records?: string };
const index: Entry[] = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));

test.each(index)("a second reader says of $file that it is $outcome: $why", async (entry) => {
  const { facility, terminal, publisher } = keys;
  const read = await independentRead(readFileSync(join(folder, entry.file)), {
    kind: entry.reader,
    facility: facility.id,
    enrolment: facility.enrolment,
    ...(entry.reader === "progress" ? facility : terminal).age,
    publisher: publisher.signing.publicKey,
  });
  const { records } = entry;
  const expected = records && readFileSync(join(folder, records), "utf8").split("\n").slice(0, -1);
  expect(read).toEqual(expected ?? entry.outcome);
});

test("it stands on FORMAT.md alone, in at most 150 lines", () => {
  const source = readFileSync(join(folder, "independent-reader.ts"), "utf8");
  const imports = [...source.matchAll(/ from "([^"]+)"/g)].map(([, from]) => from);
  expect(imports).toEqual(["node:crypto", "node:zlib", "age-encryption", "./shapes.json"]);
  expect(source.split("\n").length - 1).toBeLessThanOrEqual(150);
});
