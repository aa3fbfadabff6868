import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedByNode, printedBySandbox, readExpressions } from "./both-engines.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Every expression runs in the sandbox and in Node, and prints the same in both. */
describe.each(["intl", "web"])("%s", (name) => {
  const expressions = readExpressions(name);
  test("agrees with Node", async () => {
    const [own, node] = await Promise.all([
      printedBySandbox(workshop, expressions),
      printedByNode(expressions),
    ]);
    const told = (list: readonly string[]) => expressions.map((source, i) => `${source}\n  ${list[i]}`);
    expect(told(own)).toEqual(told(node));
  });
});
