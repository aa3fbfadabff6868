import { defaultBudget } from "./budget.ts";
import type { Engine } from "./engine.ts";
import { gradeIn } from "./grade.ts";

/** A program and checks that go the ways that most do. */
const files = {
  "main.js": `export function total(prices) {
  let sum = 0;
  for (const price of prices) sum += price;
  return sum;
}
export const names = (people) => people.map(({ name }) => name);
export async function later(value) {
  await null;
  return value;
}`,
};
const checks = `import { later, names, total } from "./main.js";
test("adds", () => { expect(total([1, 2])).toBe(3); expect(total([])).toBe(0); });
test("lists", () => { expect(names([{ name: "Ana" }, { name: "Leo" }])).toEqual(["Ana", "Leo"]); });
test("waits", async () => { expect(await later("x")).toBe("x"); });
test("fails", () => { expect(names([{ name: "Ana" }])).toEqual(["Leo"]); });`;

/**
 * Grades once for nothing. Node compiles code when it is first used; a worker that stands ready does so beforehand, so
 * that the first student after an ended worker need not wait for it.
 */
export function warmUp(engine: Engine): void {
  gradeIn(engine, { grading: { by: "checks", checks }, files, budget: defaultBudget });
  engine.refresh();
}
