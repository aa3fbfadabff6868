import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "../workshop.ts";
import { byRuns, written } from "./by-runs.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const { verdictOf, messageOf } = byRuns(() => workshop);

describe("what nobody should fail for", () => {
  test.each([
    ["line ends", 'console.log("one\\r\\ntwo");'],
    ["spaces at a line's end", 'console.log("one  ");\nconsole.log("two\\t");'],
    ["blank lines at the end", 'console.log("one\\ntwo\\n\\n");\nconsole.log();'],
    ["signs that cannot be seen", 'console.log("o\\u200bne\\n\\ufefftwo");'],
    ["a space that is another space", 'console.log("one\\ntwo\\u00a0");'],
    ["where the lines come from", 'console.log("one");\nsetTimeout(() => console.warn("two"), 900);'],
  ])("%s", async (_, program) => {
    expect(await messageOf(program, "one\ntwo\n")).toBe("passed");
  });

  test("a letter that Unicode can write in two ways", async () => {
    expect(await messageOf('console.log("cafe\\u0301");', "café")).toBe("passed");
  });
});

describe("how strictly an author compares", () => {
  test.each([
    ["case", 'console.log("HELLO Ana");', "Hello ana", { case: "any" }],
    ["spaces", 'console.log("\\n [1,2]");', "[ 1, 2 ]", { spaces: "any" }],
    ["numbers", "console.log(0.1 + 0.2, 'and 7');", "0.3 and 7", { numbers: 0.001 }],
    ["numbers below zero", "console.log(0.001);", "-0.001", { numbers: 0.01 }],
  ])("%s: not at all, if it is said so", async (_, program, prints, option) => {
    expect(await messageOf(program, prints, option)).toBe("passed");
    expect(await messageOf(program, prints)).toMatch(/^Line 1 should be /);
  });

  test("a number out of reach, another word and another count of numbers are still wrong", async () => {
    const numbers = 0.01;
    expect(await messageOf("console.log(3.12);", "3.1", { numbers })).toMatch(/^Line 1/);
    expect(await messageOf('console.log("about 3.1");', "3.1", { numbers })).toMatch(/^Line 1/);
    expect(await messageOf('console.log("3.1 3.1");', "3.1", { numbers })).toMatch(/^Line 1/);
  });
});

describe("what is wrong with an output, in a sentence of its own", () => {
  const three = "Bread\nMilk\nTea\n";
  const say = (...lines: readonly string[]) => lines.map((line) => `console.log("${line}");`).join("\n");
  test.each([
    ["nothing", "let tea = 1;", three, /^The program printed nothing\. To print a value/],
    [
      "return",
      'function shop() {\n  return "Tea";\n}\nshop();',
      three,
      /^.* The return in line 2 .* does not show/,
    ],
    [
      "no call",
      'function shop() {\n  console.log("Tea");\n}',
      three,
      /nothing calls it\. Call it with shop\(…\)/,
    ],
    ["no call of an arrow", 'const shop = () => console.log("Tea");', three, /nothing calls it/],
    ["one line", say("Bread, Milk, Tea"), three, /^Everything stands in one line, but there should be 3/],
    ["many lines", say("Bread", "Milk", "Tea"), "Bread Milk Tea", /^It should be one line, but .* 3\./],
    ["missing", say("Bread"), three, /right so far, but 2 more should follow\. Line 2 should be `Milk`\./],
    ["extra", say("Bread", "Milk", "Tea", "Oil"), three, /nothing should follow them\. Line 4 is `Oil`\./],
    ["left out", say("Bread", "Tea"), three, /^A line is missing: line 2 should be `Milk`\./],
    ["put in", say("Bread", "Oil", "Milk", "Tea"), three, /^Line 2 should not be there: `Oil`\./],
    [
      "blank line too many",
      say("Bread", "", "Milk", "Tea"),
      three,
      /^Line 2 is empty and should not be there/,
    ],
    [
      "blank line too few",
      say("Bread", "Tea"),
      "Bread\n\nTea",
      /^An empty line is missing: it should be line 2/,
    ],
    [
      "order",
      say("Milk", "Bread", "Tea"),
      three,
      /^Line 1 should be `Bread`, but is `Milk`\. All the right lines/,
    ],
    ["case", say("Bread", "milk", "Tea"), three, /^Line 2 .* Only capital and small letters differ\.$/],
    [
      "spaces",
      say("Bread", " Milk", "Tea"),
      three,
      /^Line 2 should be `Milk`, but is ` Milk`\. Only the spaces/,
    ],
    ["quotes", say("Bread", "'Milk'", "Tea"), three, /^Line 2 .* Quotation marks were printed too/],
    ["look-alike", say("Bread", "M\u0456lk", "Tea"), three, /^Line 2 .* The sign \u0456 is not the one/],
    ["punctuation", say("Bread.", "Milk", "Tea"), three, /^Line 1 .* Only signs such as/],
    ["a minus", 'console.log("Left: " + (3 - 8));', "Left: 5", /Only the sign is different: one has a minus/],
    ["a hyphen", 'console.log("a-b");', "a b", /^Line 1 .* Only signs such as/],
    ["undefined", "const list = [];\nconsole.log(list[0]);", "Tea", /^Line 1 .* undefined was printed/],
    ["undefined in a program without functions", "let a;\nconsole.log(a);", "Tea", /Has the name that is/],
    [
      "undefined in a program with a function",
      "function f() {}\nconsole.log(f());",
      "Tea",
      /Is a return missing, or does a name have no value\?$/,
    ],
    ["NaN", 'console.log(2 * "x");', "Tea", /^Line 1 .* NaN was printed/],
    ["object", 'console.log("a" + {});', "a Tea", /^Line 1 .* \[object Object\] was printed/],
    ["promise", "console.log(Promise.resolve(1));", "1", /^Line 1 .* A promise was printed/],
    ["template", 'console.log("$" + "{tea}");', "Tea", /^Line 1 .* only if backticks/],
    ["another value", "console.log(4);", "5", /^Line 1 should be `5`, but is `4`\.$/],
    [
      "something where nothing should be",
      "console.log(4);",
      "",
      /^The program should print nothing here, but printed `4`/,
    ],
    [
      "error",
      'console.log("Bread");\nnope;',
      three,
      /^The program stopped with an error in line 2: The name nope/,
    ],
  ])("%s", async (_, program, prints, sentence) => {
    expect(await messageOf(program, prints)).toMatch(sentence);
  });

  test("the difference is shown, also far behind in a long line and in a long output", async () => {
    const line = await messageOf('console.log("a".repeat(500) + "b");', `${"a".repeat(500)}c`);
    expect(line).toMatch(/^Line 1 should be `…a+c`, but is `…a+b`\.$/);
    const hundred = Array.from({ length: 100 }, (_, index) => `${index}`).join("\n");
    const program = "for (let i = 0; i < 100; i++) console.log(i === 70 ? -1 : i);";
    const verdict = await verdictOf(program, written({ prints: hundred }));
    expect(verdict).toMatchObject({
      checks: [
        {
          expected: expect.stringMatching(/^…\n67\n68\n69\n70\n/),
          actual: expect.stringMatching(/\n69\n-1\n71\n/),
        },
      ],
    });
  });
});
