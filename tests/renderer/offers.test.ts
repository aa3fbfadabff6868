import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { built } from "../../main/config/built.ts";
import { notInSandbox, offers } from "../../renderer/lesson/editor/offers.ts";
import { startGrader } from "../../sandbox/grader.ts";

const entry = (name: string, kind = "method", kindModifiers = "declare") => ({
  name,
  kind,
  kindModifiers,
  sortText: "11",
});
const inOrder = (found: readonly { readonly name: string; readonly sortText: string }[]) =>
  found.toSorted((a, b) => (a.sortText + a.name < b.sortText + b.name ? -1 : 1)).map(({ name }) => name);

describe("what the editor offers", () => {
  test("after a point: what was taught first, then the rest; a sign's name is no method's", () => {
    const entries = [entry("at"), entry("concat"), entry("join"), entry("push")];
    expect(inOrder(offers(entries, true, new Set([".push", "join"])))).toEqual([
      "push",
      "at",
      "concat",
      "join",
    ]);
  });

  test("elsewhere: own names and taught ones before the rest; nothing outdated, nameless or guessed", () => {
    const entries = [
      entry("Array", "var"),
      entry("Math", "var"),
      entry("class", "keyword", ""),
      entry("const", "keyword", ""),
      entry("total", "let", ""),
      entry("", "var"),
      entry("escape", "function", "declare,deprecated"),
      entry("totals", "warning", ""),
      entry("Atomics", "var"),
      entry("eval", "function"),
    ];
    expect(inOrder(offers(entries, false, new Set(["const", "Math"])))).toEqual([
      "Math",
      "const",
      "total",
      "Array",
      "class",
    ]);
  });

  test("a student's own name is theirs, whatever the language calls so", () => {
    expect(offers([entry("eval", "const", "")], false, new Set())).toHaveLength(1);
    expect(offers([entry("Atomics", "property", "")], true, new Set())).toHaveLength(1);
  });
});

test("of all names of the language service's library the sandbox lacks only those that are left out", async () => {
  const libraries = globSync(
    join(import.meta.dirname, "../../node_modules/@typescript/*/lib/lib.es*.d.ts"),
  ).filter((file) => /lib\.es(5|20(15|16|17|18|19|2[0-3]))(\.(?!full)\w+)?(\.\w+)?\.d\.ts$/.test(file));
  expect(libraries.length).toBeGreaterThan(40);
  const declared = /^(?:declare )?(?:var|let|const|function|class|namespace) (\w+)/gm;
  const names = new Set(
    libraries.flatMap((file) => [...readFileSync(file, "utf8").matchAll(declared)].map(([, name]) => name)),
  );
  const grader = startGrader(built);
  onTestFinished(() => grader.close());
  const program = `console.log(${JSON.stringify([...names])}.filter((name) => !(name in globalThis)).join(" "));`;
  const run = await grader.run({ "main.js": program }).result;
  expect(run).toEqual({ kind: "ended", output: `${[...notInSandbox].join(" ")}\n` });
});
