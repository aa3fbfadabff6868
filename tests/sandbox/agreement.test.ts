import { afterAll, beforeAll, expect, test } from "vitest";
import { printedByNode, printedBySandbox, readExpressions } from "./both-engines.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** What each expression of a file prints here and in Node, as `[source, own, node]`. */
async function printed(name: string): Promise<(readonly [string, string, string])[]> {
  const expressions = readExpressions(name);
  const [own, node] = await Promise.all([
    printedBySandbox(workshop, expressions),
    printedByNode(expressions),
  ]);
  return expressions.map((source, i) => [source, own[i] ?? "", node[i] ?? ""] as const);
}

test.each(["intl", "web", "language", "console"])(
  "all in agreement/%s.txt prints what it prints in Node",
  async (name) => {
    const all = await printed(name);
    const told = (at: 1 | 2) => all.map((one) => `${one[0]}\n  ${one[at]}`);
    expect(told(1)).toEqual(told(2));
  },
);

test("what is known to differ does: a line that no longer does belongs to the others", async () => {
  const same = (await printed("differs")).filter(([, own, node]) => own === node);
  expect(same).toEqual([]);
});

test("what goes wrong throws an error of the same class, if in other words", async () => {
  const classOf = (text: string) => /^threw (\w+)/.exec(text)?.[1] ?? text;
  const all = await printed("words");
  expect(all.map(([source, own]) => `${source}: ${classOf(own)}`)).toEqual(
    all.map(([source, , node]) => `${source}: ${classOf(node)}`),
  );
});
