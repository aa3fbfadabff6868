import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { print, round, summary } from "./statistics.ts";

const top = join(import.meta.dirname, "..", "..");
const program = "function double(n) {\n  return n * 2;\n}\n";
const cases = [0, 1, 2, 3, -4, 2.5, 1e6, -0.5];
const body = cases
  .map((n) => `test("doubles ${n}", () => { expect(double(${n})).toBe(${n * 2}); });`)
  .join("\n");
/** As much of `expect` as these checks need, where a runner has none. */
const toBe = 'if (!Object.is(value, want)) throw new Error("should be " + want);';
const expectSource = `const expect = (value) => ({ toBe(want) { ${toBe} } });`;

/** The same eight checks in the sandbox, by Vitest and Node's own runner from the command line, and in a bare context. */
export async function benchOtherRunners(
  grade: (checks: string, files: Record<string, string>, times: number) => Promise<number[]>,
): Promise<void> {
  const files = { "main.js": `export ${program}` };
  const sandbox = summary(await grade(`import { double } from "./main.js";\n${body}`, files, 200));
  const inContext = summary(Array.from({ length: 200 }, contextMs));
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    symlinkSync(join(top, "node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(join(folder, "main.js"), `export ${program}`);
    const importing = `import { double } from "./main.js";\n`;
    writeFileSync(join(folder, "a.test.js"), `import { expect, test } from "vitest";\n${importing}${body}`);
    writeFileSync(
      join(folder, "b.node.js"),
      `import test from "node:test";\n${importing}${expectSource}\n${body}`,
    );
    const vitest = join(top, "node_modules", "vitest", "vitest.mjs");
    const vitestCold = summary(Array.from({ length: 5 }, () => childMs(folder, [vitest, "run"])));
    const nodeTestCold = summary(Array.from({ length: 5 }, () => childMs(folder, ["--test", "b.node.js"])));
    print("same-checks", {
      checks: cases.length,
      sandboxMs: sandbox,
      vitestColdMs: vitestCold,
      nodeTestColdMs: nodeTestCold,
      nodeVmMs: inContext,
      vitestBySandbox: round(vitestCold.median / sandbox.median),
      sandboxByNodeVm: round(sandbox.median / inContext.median),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function childMs(cwd: string, args: readonly string[]): number {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
  return performance.now() - from;
}

function contextMs(): number {
  const from = performance.now();
  let ran = 0;
  const context = vm.createContext({
    test(_: string, run: () => void) {
      run();
      ran++;
    },
  });
  vm.runInContext(`${program}${expectSource}\n${body}`, context, { timeout: 2_000 });
  if (ran !== cases.length) throw new Error("not every check ran");
  return performance.now() - from;
}
