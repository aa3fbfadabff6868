import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildStale } from "../../tools/build.ts";
import { temporaryFolder } from "../support/folder.ts";

const command = join(import.meta.dirname, "..", "..", "tools", "foothold.js");

beforeAll(() => buildStale(["library"], () => {}));

function programOf(source: string): string {
  const file = join(temporaryFolder(), "program.js");
  writeFileSync(file, source);
  return file;
}

/** `foothold run`, as a person runs it. */
function run(source: string, input = "") {
  const args = [command, "run", programOf(source)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", input });
  return { code: status, out: stdout, err: stderr };
}

test("a program that asks is given the lines of a pipe", () => {
  const source = 'const name = prompt("Name? ");\nconsole.log("Hello", name, prompt());';
  expect(run(source, "Ana\n")).toEqual({ code: 0, out: "Name? Hello Ana null\n", err: "" });
});

test("a program that throws, and one that cannot be read, are explained: 1", () => {
  expect(run("console.log(1);\ntotal();")).toEqual({
    code: 1,
    out: "1\n",
    err: expect.stringMatching(
      /^main\.js, line 2: The name total is not known here\..*\n {2}\(ReferenceError/,
    ),
  });
  expect(run("let = ;").code).toBe(1);
});

test("a file that is not there: 2", () => {
  const { status, stderr } = spawnSync(process.execPath, [command, "run", "nowhere.js"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining("nowhere.js cannot be read")]);
});

test("Ctrl+C stops the program, after what it printed: 1", async () => {
  const child = spawn(process.execPath, [command, "run", programOf('console.log("begun");\nfor (;;);')], {
    detached: true,
  });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  // As a keyboard does it: the whole group gets the signal.
  process.kill(-Number(child.pid), "SIGINT");
  expect(await ended).toBe(1);
  expect(errors).toBe("You stopped the program.\n");
});
