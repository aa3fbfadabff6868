import { built } from "../../../main/config/built.ts";
import { type Grader, startGrader } from "../../../sandbox/grader.ts";
import type { Ran, Trace } from "../../../sandbox/steps/trace.ts";

/** Follows programs in the real sandbox, as a terminal does. */
export async function tracedBy(use: (trace: (source: string, ran?: Ran) => Promise<Trace>) => Promise<void>) {
  const grader: Grader = startGrader({ ...built, spares: 0 });
  try {
    await use(async (source, ran = { kind: "program", input: [] }) => {
      const traced = await grader.trace({ "main.js": source }, ran).traced;
      if ("kind" in traced) throw new Error(`there are no steps: ${traced.kind}`);
      return traced;
    });
  } finally {
    await grader.close();
  }
}

/** Everything that a drawing has to do with: shared objects, closures, recursion, rounds in rounds, errors, deep stacks. */
export const rich = `
const sales = [{ price: 2, by: null }, { price: 5, by: null }];
const cheapest = sales[0];
cheapest.by = sales;
let total = 0;
for (const sale of sales) {
  for (let count = 0; count < 3; count++) {
    if (count === 1) continue;
    total += sale.price;
  }
}
function counter(step) {
  let held = 0;
  return () => {
    held += step;
    return held;
  };
}
const next = counter(2);
next();
const deep = (n) => (n < 2 ? 1 : n + deep(n - 1));
deep(9);
class Dog {
  constructor(name) {
    this.name = name;
  }
  greet(others) {
    return others.map((other) => this.name + other.name);
  }
}
const dogs = [new Dog("Rex"), new Dog("Ada")];
const pairs = new Map([["first", dogs[0]]]);
dogs[0].greet(dogs);
try {
  missing.name;
} catch (error) {
  console.log("caught", error.message);
}
for (let round = 0; round < 150; round++) {
  const half = round / 2;
  sales[0].price = half;
}
console.log(total);
pairs.nothing();
`.trim();
