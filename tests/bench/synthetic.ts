import type { SourceFiles } from "../../curriculum/schema.ts";

/** An exercise that nobody wrote, with a program that passes. */
export interface Synthetic {
  readonly checks: string;
  readonly files: SourceFiles;
  /** Elements of the longest list that goes in and comes back. */
  readonly items: number;
  readonly count: number;
}

const listSizes = [3, 10, 30, 100, 300, 1_000];

/** `many` exercises from one check and ten lines to forty checks and some hundred lines, over lists of many lengths. */
export function synthetics(many: number): readonly Synthetic[] {
  return Array.from({ length: many }, (_, index) => {
    const items = listSizes[index % listSizes.length] ?? 3;
    const count = 1 + ((index * 7) % 40);
    const helpers = (index * 13) % 60;
    return { checks: checksOf(count, items), files: programOf(helpers), items, count };
  });
}

/** Some functions of the kinds that a course asks for, and as many more that are only there. */
function programOf(helpers: number): SourceFiles {
  const others = Array.from(
    { length: helpers },
    (_, index) => `
function helper${index}(text, times) {
  let result = "";
  for (let i = 0; i < times; i++) result += text + ${index};
  return result;
}`,
  ).join("\n");
  return {
    "main.js": `import { round } from "./money.js";
${others}

export function double(list) {
  return list.map((n) => n * 2);
}

export function total(orders) {
  let sum = 0;
  for (const { price, count } of orders) sum += price * count;
  return round(sum);
}

export function initials(name) {
  return name.split(" ").map((word) => word[0].toUpperCase()).join("");
}

export class Queue {
  #items = [];
  add(item) {
    this.#items.push(item);
    return this;
  }
  next() {
    return this.#items.shift();
  }
}

export async function later(value) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return value;
}
`,
    "money.js": "export const round = (amount) => Math.round(amount * 100) / 100;\n",
  };
}

/** The kinds take turns; the list goes in and comes back in each sixth check. */
function checksOf(count: number, items: number): string {
  const list = (by: number) => `Array.from({ length: ${items} }, (_, i) => i * ${by})`;
  const kinds = [
    (i: number) => `expect(double(${list(i)})).toEqual(${list(i * 2)});`,
    (i: number) =>
      `expect(total([{ price: ${i}.25, count: 4 }, { price: 1, count: 2 }])).toBe(${i * 4 + 3});`,
    () => 'expect(initials("ada b lovelace")).toBe("ABL");',
    (i: number) => `const queue = new Queue(); queue.add(${i}).add("b"); expect(queue.next()).toBe(${i});`,
    (i: number) => `expect(await later(${i})).toBe(${i});`,
    () => "expect(() => total(null)).toThrow(TypeError);",
  ];
  const tests = Array.from({ length: count }, (_, i) => {
    const body = kinds[i % kinds.length]?.(i + 1) ?? "";
    return `test("number ${i + 1}", async () => { ${body} });`;
  });
  return `import { double, initials, later, Queue, total } from "./main.js";\n${tests.join("\n")}\n`;
}
