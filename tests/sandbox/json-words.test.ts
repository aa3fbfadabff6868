import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "../../sandbox/library/json-words.ts";

/** V8's own words; null if the text is JSON. */
function saidByNode(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const piece = fc.constantFrom(
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "'",
    '"a"',
    '"a":',
    "1",
    "-",
    "0",
    ".5",
    "e3",
    "true",
    "nul",
    "null",
    " ",
    "\n",
  ],
  ...[
    "\r\n",
    "\t",
    "\\",
    "\\u00",
    "x",
    "NaN",
    "undefined",
    "ä",
    "//",
    "\u0001",
    "\\n",
    "+",
    "fals",
    "[object Object]",
  ],
);

/** Texts that are nearly JSON: true ones with a piece put in, taken out or put in the place of some characters. */
const nearly = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.oneof(fc.constant(""), piece)), { maxLength: 2 }),
  )
  .map(([text, edits]) =>
    edits.reduce((changed, [at, count, by]) => changed.slice(0, at) + by + changed.slice(at + count), text),
  );

test("says of a text that is no JSON what V8 says", () => {
  let faults = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        nearly,
        fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
      ),
      (text) => {
        const said = saidByNode(text);
        if (said !== null) faults++;
        expect(jsonFault(text)).toBe(said);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(faults).toBeGreaterThan(8_000);
});
