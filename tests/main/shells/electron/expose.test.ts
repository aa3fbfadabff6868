import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callNames } from "../../../../main/contract.ts";
import { expose } from "../../../../main/shells/electron/expose.ts";

function exposed() {
  const worlds = new Map<string, unknown>();
  const invoked: unknown[][] = [];
  expose({
    contextBridge: { exposeInMainWorld: (key, api) => worlds.set(key, api) },
    ipcRenderer: {
      invoke: async (...args) => {
        invoked.push(args);
        return "answer";
      },
    },
  });
  const api = worlds.get("foothold") as { call: (...args: unknown[]) => Promise<unknown> };
  return { worlds, invoked, api };
}

test("the page gets one function and nothing else", () => {
  const { worlds, api } = exposed();
  expect([...worlds.keys()]).toEqual(["foothold"]);
  expect(Object.keys(api)).toEqual(["call"]);
});

test.each(callNames)("%s goes through with its ask alone", async (name) => {
  const { api, invoked } = exposed();
  await expect(api.call(name, { ask: 1 }, "more")).resolves.toBe("answer");
  expect(invoked).toEqual([[name, { ask: 1 }]]);
});

test.each([
  ["terminal:stat"],
  ["__proto__"],
  ["constructor"],
  ["toString"],
  [""],
  [null],
  [["terminal:state"]],
  [{}],
])("%j does not", async (name) => {
  const { api, invoked } = exposed();
  await expect(api.call(name, {})).rejects.toThrow("no such call");
  expect(invoked).toEqual([]);
});

test("the preload imports nothing at run time but Electron and what is bundled from beside it", () => {
  const folder = join(import.meta.dirname, "../../../../main/shells/electron");
  const imports = ["preload.ts", "expose.ts"].flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^import (?!type ).*from "(.+)";$/gm)].map(
      ([, from]) => from,
    ),
  );
  expect(imports).toEqual(["electron", "./expose.ts"]);
});
