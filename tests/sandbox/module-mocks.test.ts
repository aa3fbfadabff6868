import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hoist } from "../../sandbox/hoist.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const dice = `import { next } from "./chance.js";
export const roll = () => next(6) + 1;
export const sides = 6;
export class Cup { dice = [1]; shake() { return roll(); } }
export default function flip() { return next(2) === 1; }`;
const files = {
  "main.js": `import flip, { Cup, roll, sides } from "./dice.js";
export const twice = () => roll() + roll();
export const best = () => sides * 2;
export const shaken = () => new Cup().shake();
export const coin = () => (flip() ? "head" : "tail");`,
  "dice.js": dice,
  "chance.js": "export const next = (n) => Math.floor(Math.random() * n);",
};
const commonJs = {
  "main.js": 'const { roll } = require("./dice"); exports.twice = () => roll() + roll();',
  "dice.js": "exports.roll = () => 1; exports.sides = 6;",
};

describe("what is hoisted", () => {
  test("each module has everything at its own place", () => {
    const checks = `import { test, vi } from "vitest";
import { twice } from "./main.js";
const { mockRoll } = vi.hoisted(() => ({
  mockRoll: vi.fn() }));
const other = 1; vi.mock("./dice.js", () => ({ roll: mockRoll }));
test("a", () => {});`;
    const { before, checks: after } = hoist(checks);
    const lines = checks.split("\n");
    const blank = (line = ""): string => line.replace(/./g, " ");
    expect(before?.split("\n")).toEqual([
      lines[0],
      blank(lines[1]),
      lines[2],
      lines[3],
      `                 ${lines[4]?.slice(17)}`,
      blank(lines[5]),
      "export { mockRoll };",
    ]);
    expect(after.split("\n")).toEqual([
      lines[0],
      lines[1],
      blank(lines[2]),
      blank(lines[3]),
      lines[4]?.slice(0, 16).padEnd(lines[4].length),
      lines[5],
      'import { mockRoll } from "foothold:hoisted";',
    ]);
  });

  test("checks without any stay as they are", () => {
    const checks = 'import { vi } from "vitest"; const mock = vi.fn();';
    expect(hoist(checks)).toEqual({ before: null, checks });
  });
});

const heads = [
  ["vi", 'import { expect, test, vi } from "vitest";', "vi.importActual"],
  ["jest", 'import { expect, jest, test } from "@jest/globals";', "jest.requireActual"],
] as const;
describe.each(heads)("%s", (tool, head, actual) => {
  const graded = async (checks: string, program: Record<string, string> = files): Promise<string[]> =>
    told(await workshop.verdict(`${head}\n${checks.replaceAll("T.", `${tool}.`)}`, program));

  test("a factory, also below the imports, with a mock of the checks", async () => {
    const checks = `import { twice, best } from "./main.js";
import { roll } from "./dice.js";
const mockRoll = T.fn(() => 6);
T.mock("./dice.js", () => ({ roll: mockRoll, sides: 20, Cup: class {}, default: () => true }));
test("it", () => {
  expect(twice()).toBe(12);
  expect(roll).toHaveBeenCalledTimes(2);
  expect(roll).toBe(mockRoll);
  mockRoll.mockReturnValueOnce(1);
  expect(twice()).toBe(7);
  expect(best()).toBe(40);
});`;
    expect(await graded(checks)).toEqual(["passed", "it: passed"]);
    const wrong = { ...files, "main.js": files["main.js"].replace("roll() + roll()", "roll() * 2") };
    expect((await graded(checks, wrong))[0]).toBe("failed");
  });

  test("a factory with what the file itself has", async () => {
    const checks = `import { twice, best, shaken } from "./main.js";
T.mock("./dice.js", async () => ({ ...(await ${actual}("./dice.js")), roll: () => 5 }));
T.mock("./chance.js", () => ({ next: () => 2 }));
test("it", () => {
  expect([twice(), best()]).toEqual([10, 12]);
  expect(shaken()).toBeGreaterThan(0);
});`;
    expect(await graded(checks)).toEqual(["passed", "it: passed"]);
  });

  test("no factory: every function is a mock, what is no function stays", async () => {
    const checks = `import { twice, best, shaken, coin } from "./main.js";
import flip, { Cup, roll } from "./dice";
T.mock("./dice");
test("it", async () => {
  expect([twice(), best(), shaken(), coin()]).toEqual([NaN, 12, undefined, "tail"]);
  expect(roll).toHaveBeenCalledTimes(2);
  flip.mockReturnValue(true);
  expect(coin()).toBe("head");
  expect(Cup).toHaveBeenCalledTimes(1);
  expect(Cup.mock.instances[0].shake).toHaveBeenCalled();
  const own = await ${actual}("./dice.js");
  expect(own.roll()).toBeGreaterThan(0);
  expect(T.isMockFunction(own.roll)).toBe(false);
});`;
    expect(await graded(checks.replace('"./dice";', '"./dice.js";'))).toEqual(["passed", "it: passed"]);
  });

  test("what is taken back", async () => {
    const checks = `import { best } from "./main.js";
T.mock("./dice.js", () => ({ sides: 20 }));
T.unmock("./dice.js");
test("it", () => { expect(best()).toBe(12); });`;
    expect(await graded(checks)).toEqual(["passed", "it: passed"]);
  });

  test("a file of CommonJS", async () => {
    const checks = `import { twice } from "./main.js";
T.mock("./dice.js", () => ({ roll: T.fn(() => 4) }));
test("it", () => {
  expect(twice()).toBe(8);
  expect(require("./dice.js").roll).toHaveBeenCalledTimes(2);
});`;
    expect(await graded(checks, commonJs)).toEqual(["passed", "it: passed"]);
    const whole = {
      ...commonJs,
      "main.js": 'import dice from "./dice.js"; export const twice = () => dice.roll() * 2;',
    };
    expect((await graded(checks.replace("Times(2)", "Times(1)"), whole))[0]).toBe("passed");
    const auto = `import { twice } from "./main.js";
T.mock("./dice.js");
test("it", () => { require("./dice.js").roll.mockReturnValue(3); expect(twice()).toBe(6); });`;
    expect(await graded(auto, commonJs)).toEqual(["passed", "it: passed"]);
  });

  test.each([
    ["T.mock('fs');", 'can mock only the exercise\'s own files, such as "./main.js"'],
    ["T.mock('./dice.js', 5);", "must be a function that makes the mock"],
    ["T.mock('./dice.js', () => 5);", "the mock of dice.js must be an object"],
    ["T.mock('./dice.js', () => ({ sides: nope }));", "'nope' is not defined"],
    ["T.mock('./gone.js');", "gone.js cannot be had at once: it is not there, or it waits"],
    ["T.mock('./dice.js', () => ({ roll: 1 }));", "the mock of dice.js has no "],
    ["test('in', () => { T.mock('./dice.js'); });", "mock must stand at the outermost level of the checks"],
    ["T.doMock('./dice.js');", "doMock here"],
  ])("wrong use is the author's mistake: %s", async (line, reason) => {
    const [kind, words] = await graded(
      `import { best } from "./main.js";\n${line}\ntest("it", () => { expect(best()).toBe(1); });`,
    );
    expect(kind).toBe("faultOfChecks");
    expect(words).toContain(reason);
  });

  test("the student's own mistakes stay theirs", async () => {
    const checks = `import { best } from "./main.js";
T.mock("./dice.js", () => ({ roll: () => 1, sides: 20 }));
test("it", () => { expect(best()).toBe(40); });`;
    const main = (text: string) => ({ ...files, "main.js": text });
    expect(await graded(checks, main('import { rol } from "./dice.js"; export const best = rol;'))).toEqual([
      "unreadable",
      "dice.js does not export rol. Put export in front of it there.",
    ]);
    expect((await graded(checks, main("export const best = (;")))[0]).toBe("unreadable");
    expect((await graded(checks, main("export const best = nope;")))[0]).toBe("crashed");
    expect(await graded(checks, main("export const best = () => 40;"))).toEqual(["passed", "it: passed"]);
  });
});
