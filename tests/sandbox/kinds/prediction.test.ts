import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SourceFiles } from "../../../curriculum/schema.ts";
import type { Budget } from "../../../sandbox/budget.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

interface More {
  readonly budget?: Partial<Budget>;
  readonly input?: readonly string[];
  readonly language?: Language;
}

async function verdictOf(
  program: string | SourceFiles,
  answer: string | SourceFiles,
  { input = [], ...more }: More = {},
): Promise<Verdict> {
  const files = typeof program === "string" ? { "main.js": program } : program;
  const handedIn = typeof answer === "string" ? { "answer.txt": answer } : answer;
  const grading = { by: "prediction", program: files, input } as const;
  return (await workshop.grader.grade(grading, handedIn, { ...more, provenance })).verdict;
}

const kitchen = `const cups = 2;
console.log("Tea for " + cups);
console.log(["milk", "honey"]);
console.log(cups * 1.25);
`;
const right = "Tea for 2\n[ 'milk', 'honey' ]\n2.5\n";

test("a right answer passes, one check for each line, and then the output may be seen", async () => {
  const verdict = await verdictOf(kitchen, right);
  expect(told(verdict)).toEqual(["passed", "Line 1: passed", "Line 2: passed", "Line 3: passed"]);
  expect(verdict).toMatchObject({ output: right });
});

test.each([
  ["Windows line ends", right.replaceAll("\n", "\r\n")],
  ["spaces at a line's end, none at the end of the file", right.replaceAll("\n", "  \n").trim()],
  ["blank lines before, between and after", `\n${right.replaceAll("\n", "\n\n")}\n\n`],
  ["signs that cannot be seen", right.replace("Tea", "T\u200be\u2060a").replace("for 2", "for\u00a02")],
])("%s change nothing", async (_, answer) => {
  expect((await verdictOf(kitchen, answer)).kind).toBe("passed");
});

test("where the program prints blank lines, they count", async () => {
  const program = 'console.log("a");\nconsole.log();\nconsole.log("b");';
  expect((await verdictOf(program, "a\n\nb")).kind).toBe("passed");
  expect((await verdictOf(program, "a\nb")).kind).toBe("failed");
});

describe("an answer that is not right", () => {
  test("the right lines before it are told, the lines after it are not judged", async () => {
    const verdict = await verdictOf(kitchen, "Tea for 2\n\n[ 'milk' ]\n2.5\n");
    expect(told(verdict)).toEqual([
      "failed",
      "Line 1: passed",
      expect.stringMatching(/^Line 3: This line is not right yet\. .*Go through the program/),
      "The lines after it: notRun",
    ]);
    expect(verdict).toMatchObject({
      checks: [{}, { place: { file: "answer.txt", line: 3 }, expected: null, actual: "[ 'milk' ]" }, {}],
    });
  });

  const lost = "console.log([][0]);\nconsole.log(2 * 'a');";
  const wait = "setTimeout(() => console.log('late'), 9);\nconsole.log('soon');";
  const upward = "function tea() {\n  console.log('a');\n}\nconsole.log('b');\ntea();";
  const notes =
    '// opens at nine\nconsole.log("Bread"); // fresh\n// console.log("Milk");\nconsole.log("Tea");';
  const inQuotes = 'const a = 4;\nconst b = 5;\nconsole.log("a + b");\nconsole.log("a");';
  const visit = 'const visitors = 12;\nconsole.log("Now: visitors");\nconsole.log("visitors" + 3);';
  const ask = 'const name = prompt("Your name?");\nconsole.log("Hello " + name);';
  const stock = "let n = 3;\nconsole.log(n);\nn++;\nconsole.log(n);\nconsole.log(n + 1);";
  const gate = `const age = 12;
if (age < 6) {
  console.log("Free ride");
} else if (age < 18) {
  console.log("Half price");
} else {
  console.log("Full price");
}
console.log("Adult: " + (age >= 18));
console.log(age > 6);
console.log("Seats", 7 / 2, "of", age);
console.log("Have a good trip");
`;
  const bothSides = "const isDay = true;\nconst isStaffed = false;\nconsole.log(isDay && isStaffed);";
  const chosen = 'let size = "Small";\nif (3 > 5) {\n  size = "Large";\n}\nconsole.log("Size: " + size);';
  const trip = "Half price\nAdult: false\ntrue\nSeats 3.5 of 12\n";
  const sums =
    "const fee = 2;\nconst days = 5;\nconsole.log('Cost:', fee + 4 * days);\nconsole.log(20 - (fee + 1) * days);\n";
  const slot = "$" + "{price}";
  const filled = `const price = 4;\nconsole.log(\`Honey: ${slot}\`);\nconsole.log("Honey: ${slot}");`;
  const fall = "console.log('a');\nnull.b;";
  test.each([
    [
      "too few lines",
      kitchen,
      "Tea for 2\n",
      /^The end: Your lines are right so far, but the program does more/,
    ],
    ["too many lines", kitchen, `${right}Bye`, /^Line 4: All lines before are right\. .* no line 4\./],
    ["quotation marks", kitchen, '"Tea for 2"', /without quotation marks around it/],
    ["quotation marks that are printed", "console.log(\"'a'\");", "a", /are part of what is printed/],
    ["a look-alike", kitchen, "T\u0435a for 2", /only looks like the right one/],
    ["capital letters", kitchen, "tea for 2", /capital and small letters/],
    ["spaces", kitchen, "Tea  for 2", /Only the spaces differ/],
    ["a list without spaces", kitchen, "Tea for 2\n['milk','honey']", /Look at the spaces/],
    ["a list with double quotation marks", kitchen, 'Tea for 2\n["milk", "honey"]', /single quotation marks/],
    ["a list without brackets", kitchen, "Tea for 2\nmilk, honey", /with its brackets around it/],
    ["zeros at the end", kitchen, right.replace("2.5", "2.50"), /prints it in another way/],
    ["a comma for the point", kitchen, right.replace("2.5", "2,5"), /prints it in another way/],
    ["undefined", lost, "nothing", /has no value when it is printed/],
    ["NaN", lost, "undefined\n0", /not a number/],
    ["texts that are added", 'console.log("12" + 3);', "15", /with a text it puts both side by side/],
    ["numbers that are joined", "console.log('to pay:', 12 + 3);", "to pay: 123", /Look at each \+/],
    ["lines that wait", wait, "late\nsoon", /What waits comes only after/],
    ["another order", upward, "a\nb", /Which line runs first/],
    ["two lines in one", kitchen, "Tea for 2 [ 'milk', 'honey' ]", /more than one line/],
    ["a line left out", kitchen, "[ 'milk', 'honey' ]\n2.5", /Something is printed before this/],
    ["a comment", notes, "opens at nine", /This stands in a comment\./],
    ["a comment with its sign", notes, "// opens at nine", /This stands in a comment\./],
    ["a line that is switched off", notes, "Bread\nMilk", /This stands in a comment\./],
    ["a comment behind a line", notes, "Bread // fresh", /This stands in a comment\./],
    ["a calculation in quotes", 'console.log("2 + 3");', "5", /between quotes is a text/],
    ["a calculation after words", 'console.log("To pay: 2 * 3");', "To pay: 6", /between quotes is a text/],
    ["a calculation with names", inQuotes, "9\n4", /between quotes is a text/],
    ["a name in quotes", inQuotes, "a + b\n4", /between quotes is a text/],
    ["a name in a longer text", visit, "Now: 12", /between quotes is a text/],
    ["a name in quotes that is joined", visit, "Now: visitors\n123", /between quotes is a text/],
    [
      "another number behind a name",
      visit,
      "Now: visitors\nvisitors4",
      /yet\. Only its number is wrong\. Go/,
    ],
    ["no value of a name in quotes", inQuotes, "a + b\nb + a", /not right yet\. Go through/],
    ["a question", ask, "Your name? ", /the question of a prompt/],
    ["a question and its answer", ask, "Your name? Ana\nHello Ana", /the question of a prompt/],
    ["a comma", 'console.log("Tea", 5);', "Tea, 5", /the comma between them is not printed/],
    ["a comma without a space", 'console.log(1, "b", 3);', "1,b,3", /the comma between them is not printed/],
    ["a space where + joins", 'console.log("12" + 5);', "12 5", /it puts no space between them/],
    ["a space where nothing joins", 'console.log("125");', "12 5", /Only the spaces differ/],
    ["a later line in place of this one", stock, "4\n4\n5", /^Line 1: .* yet\. It is a number, but another/],
    ["no names", 'console.log("a");\nconsole.log("b");', "c\nb", /yet\. Read the program again up to here/],
    ["a line of the program", kitchen, "const cups = 2;", /a line of the program itself/],
    ["no error where there is one", fall, "a\nb", /it stops with an error\. Write the error's name/],
    ["another error", fall, "a\nRangeError", /another kind of error/],
    ["an error where there is none", kitchen, "TypeError: cups", /does not stop with an error here/],
    ["a branch that does not run", gate, "Full price", /at a place that does not run here/],
    ["a branch before the right one", gate, "Free ride", /at a place that does not run here/],
    ["both branches", gate, "Free ride\nHalf price", /at a place that does not run here/],
    ["a value that a branch would have set", chosen, "Size: Large", /at a place that does not run here/],
    ["a value in place of a comparison", gate, "Half price\nAdult: 12", /one of the words true and false/],
    ["the other truth value", gate, "Half price\nAdult: true", /Put the values into the comparison/],
    ["the other truth value of two sides", bothSides, "true", /Work out each side by itself first/],
    ["a number cut off", gate, trip.replace("3.5", "3"), /A division that does not come out even/],
    ["a wrong number", gate, trip.replace("3.5", "5.5"), /Its words are right, but not all of its numbers/],
    ["the only number wrong", kitchen, "Tea for 3", /yet\. Only its number is wrong\. Go through/],
    [
      "a text in place of a number",
      kitchen,
      "Tea for 2\n[ 'milk', 'honey' ]\ncups",
      /Nothing but a number is printed/,
    ],
    ["other words around a number", kitchen, "Tea and 2", /Its numbers are right, but not what stands/],
    ["a line that ends early", gate, `${trip}Have a good`, /It begins right, but ends too early/],
    ["a line that goes on", gate, `${trip}Have a good trip, all`, /It begins right, but has too much/],
    ["a right beginning", gate, `${trip}Have fun`, /It begins right, but does not go on right/],
    ["a $ that stands for a value", filled, "Honey: $4", /a \$ with braces stands for the value/],
    ["the braces of a value", filled, `Honey: ${slot}`, /a \$ with braces stands for the value/],
    ["a value between quotes", filled, "Honey: 4\nHoney: 4", /between quotes is a text/],
    ["a sum from left to right", "console.log(2 + 3 * 4);", "20", /not done from left to right/],
    ["a sum of names", sums, "Cost: 30", /not done from left to right/],
    ["a sum with brackets", sums, "Cost: 22\n85", /not done from left to right/],
    ["another wrong sum", sums, "Cost: 23", /yet\. Only its number is wrong/],
    ["undefined for a value", kitchen, "Tea for undefined", /Everything in it has a value/],
    ["NaN for a number", gate, trip.replace("3.5", "NaN"), /has only numbers, so NaN is not printed/],
    [
      "a line that is not printed",
      gate,
      "Hello\nHalf price\nAdult: false\ntrue\nSeats 3.5 of 12\nHave a good trip",
      /yet\. It is one line too many\. Go through/,
    ],
    ["fewer lines", gate, "Hello", /The program prints more lines than you wrote/],
    ["more lines", kitchen, "x\ny\nz\nw", /The program prints fewer lines than you wrote/],
    [
      "something else",
      kitchen,
      "Tea for 3",
      /^Line 1: This line is not right yet\. .*Go through the program/,
    ],
  ])("%s", async (_, program, answer, sentence) => {
    const verdict = await verdictOf(program, answer);
    expect(verdict.kind).toBe("failed");
    expect(
      told(verdict).find((line) => sentence.test(line)),
      told(verdict).join("\n"),
    ).toBeDefined();
  });

  test("what the program prints is nowhere in the verdict", async () => {
    const secret = 'console.log("zebra" + 41);\nconsole.log("giraffe");';
    for (const answer of [
      "",
      "x",
      "zebra 41",
      "Zebra41",
      "zebra41",
      "zebra41\nx",
      "zebra41\ngirafe",
      "giraffe",
    ]) {
      const verdict = JSON.stringify(await verdictOf(secret, answer));
      const told = answer === "" ? verdict : verdict.replaceAll(/"actual":"[^"]*"/g, "");
      expect(told, answer).not.toMatch(/zebra|giraffe|41/i);
    }
  });
});

describe("a program that stops with an error", () => {
  const program = 'console.log("before");\nnope;\nconsole.log("after");';
  test.each([
    "ReferenceError",
    "referenceerror",
    "ReferenceError: nope is not defined",
    "Uncaught ReferenceError",
  ])("has the error's name as its last line: %s", async (name) => {
    expect((await verdictOf(program, `before\n${name}`)).kind).toBe("passed");
  });

  test("its own kind of error too", async () => {
    const own = "class Spilt extends Error { name = 'Spilt'; }\nthrow new Spilt('tea');";
    expect((await verdictOf(own, "Spilt: tea")).kind).toBe("passed");
    expect((await verdictOf(own, "Error")).kind).toBe("failed");
  });

  test("the name must be there", async () => {
    expect((await verdictOf(program, "before")).kind).toBe("failed");
    expect((await verdictOf(program, "before\nReference")).kind).toBe("failed");
  });
});

test("the program may have files and input", async () => {
  const program = {
    "main.js": 'import { n } from "./n.js";\nconsole.log(n, prompt(), prompt());',
    "n.js": "export const n = 1;",
  };
  expect((await verdictOf(program, "1 Ana null", { input: ["Ana"] })).kind).toBe("passed");
});

test.each([
  ["prints nothing", "let a = 1;", /prints nothing/],
  ["cannot be read", "let let;", /cannot be read/],
  ["never ends", "for (;;);", /was stopped/],
  ["waits for ever", "await new Promise(() => {});", /waits for something that never comes, or throws/],
  ["throws what is no error", 'throw "tea";', /waits for something that never comes, or throws/],
  ["prints far too much", "for (let i = 0; i < 500; i++) console.log(i);", /more than 100 lines/],
])("a program that %s is a fault of the exercise, whatever the answer", async (_, program, reason) => {
  expect(told(await verdictOf(program, "1", { budget: { deadlineMs: 500 } }))).toEqual([
    "faultOfChecks",
    expect.stringMatching(reason),
  ]);
});

test("no answer, no file and a huge answer are told in few words", async () => {
  for (const empty of ["", " \n\t\n", "\u200b"]) {
    expect(told(await verdictOf(kitchen, empty))[1]).toMatch(/^Your answer: There is no answer yet/);
  }
  expect(told(await verdictOf(kitchen, { "notes.txt": right }))[1]).toMatch(/There is no file answer\.txt/);
  for (const huge of ["a".repeat(190_000), "a\n".repeat(90_000), `Tea for 2\n${"b\n".repeat(90_000)}`]) {
    expect(JSON.stringify(await verdictOf(kitchen, huge)).length).toBeLessThan(2_000);
  }
});

test("Spanish is spoken to who reads Spanish", async () => {
  expect(told(await verdictOf(kitchen, "Tea for 2\nx", { language: "es" }))).toEqual([
    "failed",
    "Línea 1: passed",
    "Línea 2: Esta línea todavía no está bien. El programa muestra más líneas de las que escribiste. Recorre el programa paso a paso hasta aquí y anota cada valor cuando cambia.",
  ]);
});

test.each([
  ["console.log(3 < 3);", "true", "Take care at the edge"],
  ['console.log("3" === 3);', "true", "A text and a number never are."],
  ["const a = [1];\nconst b = [1];\nconsole.log(a === b);", "true", "one and the same thing"],
  ["console.log(Number.isInteger(2.5));", "true", "is it so, or not?"],
])("a wrong truth is told what to ask: %s", async (program, answer, hint) => {
  expect(told(await verdictOf(program, answer)).join("\n")).toContain(hint);
});
