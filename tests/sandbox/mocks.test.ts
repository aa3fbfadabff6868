import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const program = `export const each = (list, call) => list.map((item, index) => call(item, index));
export const later = async (call) => { try { return await call("a"); } catch (error) { return error.message; } };
export const careless = (call) => { try { call(1); } catch {} };
export const facts = (call) => [typeof call, Object.keys(call), "mock" in call, call.mock, call.mockClear, call instanceof Function];
export const forge = (call) => {
  call.mock = { calls: [["a", 0]] };
  try { call.mockClear(); } catch {}
  try { Object.getPrototypeOf(call).mockClear(); } catch {}
};
export const boundary = (call) => call({ id: 1, at: new Date(0), list: [1] });`;
const names = "each, later, careless, facts, forge, boundary";

async function graded(body: string): Promise<string[]> {
  const checks = `import { ${names} } from "./main.js";\ntest("it", async () => {\n${body}\n});`;
  return told(await workshop.verdict(checks, program));
}

test.each(["jest", "vi"])("%s.fn records and answers", async (tool) => {
  const body = `const call = ${tool}.fn((text) => text + "!");
  expect(call).not.toHaveBeenCalled();
  expect(each(["a", "b"], call)).toEqual(["a!", "b!"]);
  expect(call).toHaveBeenCalled();
  expect(call).toHaveBeenCalledTimes(2);
  expect(call).toHaveBeenCalledWith("a", 0);
  expect(call).not.toHaveBeenCalledWith("a");
  expect(call).not.toHaveBeenCalledWith("a", 0, undefined);
  expect(call).toHaveBeenLastCalledWith("b", expect.any(Number));
  expect(call).toHaveBeenNthCalledWith(1, "a", 0);
  expect(call).not.toHaveBeenNthCalledWith(3, "a", 0);
  expect(call).toHaveReturned();
  expect(call).toHaveReturnedWith("b!");
  expect(call).not.toHaveReturnedWith("c!");
  expect(call.mock.calls).toEqual([["a", 0], ["b", 1]]);
  expect(call.mock.results[1]).toEqual({ type: "return", value: "b!" });
  expect(call.mock.lastCall).toEqual(["b", 1]);
  call.mockClear();
  expect(call).not.toHaveBeenCalled();
  expect(call("x")).toBe("x!");
  call.mockReset();
  expect(call("x")).toBe(${tool === "vi" ? '"x!"' : "undefined"});
  call.mockReturnValue(1).mockReturnValueOnce(2).mockImplementationOnce((a) => a);
  expect(each([7, 8, 9], call)).toEqual([2, 8, 1]);
  call.mockResolvedValue("r").mockRejectedValueOnce(new Error("no"));
  expect(await later(call)).toBe("no");
  expect(await later(call)).toBe("r");
  const bad = ${tool}.fn(() => { throw new Error("bad"); });
  careless(bad);
  expect(bad).toHaveBeenCalledTimes(1);
  expect(bad).not.toHaveReturned();
  expect(bad.mock.results[0].type).toBe("throw");
  const seen = ${tool}.fn();
  boundary(seen);
  expect(seen).toHaveBeenCalledWith({ id: expect.any(Number), at: new Date(0), list: expect.arrayContaining([1]) });
  expect(${tool}.isMockFunction(seen)).toBe(true);
  ${tool}.clearAllMocks();
  expect(seen).not.toHaveBeenCalled();`;
  expect(await graded(body)).toEqual(["passed", "it: passed"]);
});

test("to the program a mock is a bare function, and nothing that it does changes what was recorded", async () => {
  const body = `const call = jest.fn();
  expect(facts(call)).toEqual(["function", [], false, undefined, undefined, true]);
  call("mine");
  forge(call);
  expect(call.mock.calls).toEqual([["mine"]]);`;
  expect(await graded(body)).toEqual(["passed", "it: passed"]);
});

test.each([
  [
    'expect(call).toHaveBeenCalledWith("c", 2)',
    'the check expected a call with ("c", 2), but got the calls ("a", 0), then ("b", 1).',
  ],
  [
    "expect(call).toHaveBeenCalledTimes(3)",
    "the check expected 3 calls of the given function, but got 2 calls.",
  ],
  ['expect(call).not.toHaveBeenCalledWith("a", 0)', 'expected no call with ("a", 0), but got the calls'],
  [
    'expect(call).toHaveBeenLastCalledWith("a", 0)',
    'expected the last call with ("a", 0), but got the call ("b", 1).',
  ],
  [
    'expect(call).toHaveReturnedWith("b")',
    'expected a call that gives "b", but got undefined, then undefined.',
  ],
])("%s says what came", async (expectation, words) => {
  const [kind, message] = await graded(`const call = vi.fn(); each(["a", "b"], call); ${expectation};`);
  expect(kind).toBe("failed");
  expect(message).toContain(words);
});

test("a matcher of mocks on another value is the author's mistake", async () => {
  expect((await graded("expect(each).toHaveBeenCalled();"))[0]).toBe("faultOfChecks");
});

test.each([
  ["vi", "vitest"],
  ["jest", "@jest/globals"],
])("%s can be imported from %s", async (tool, from) => {
  const checks = `import { expect, test, ${tool} } from "${from}";
import { careless } from "./main.js";
test("it", () => {
  const call = ${tool}.fn();
  careless(call);
  expect(call).toHaveBeenCalledWith(1);
});`;
  expect((await workshop.verdict(checks, program)).kind).toBe("passed");
});

test("what mocks have seen is told in the language of the verdict", async () => {
  const checks = `import { each } from "./main.js";
test("it", () => { const call = jest.fn(); each(["a", "b"], call); expect(call).toHaveBeenCalledTimes(3); });
test("and", () => { const call = jest.fn(); each(["a", "b"], call); expect(call).toHaveBeenCalledWith("c"); });`;
  const program = "export const each = (list, call) => { for (const item of list) call(item); };";
  expect(told(await workshop.verdict(checks, program, {}, "es"))).toEqual([
    "failed",
    expect.stringContaining("esperaba 3 llamadas a la función dada, pero recibió 2 llamadas."),
    expect.stringContaining('esperaba una llamada con ("c"), pero recibió las llamadas ("a"), luego ("b").'),
  ]);
});
