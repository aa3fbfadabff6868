import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Workshop } from "./workshop.ts";

const mark = "== ";

/** The expressions of a file in `agreement/`: one on each line, but for empty lines and those that begin with `#`. */
export function readExpressions(name: string): string[] {
  const text = readFileSync(join(import.meta.dirname, "agreement", `${name}.txt`), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** A program that prints the value of each expression, or what it threw. */
function programFor(expressions: readonly string[]): string {
  return `for (const [index, source] of ${JSON.stringify(expressions)}.entries()) {
  console.log("${mark}" + index);
  try {
    const answer = await new Function("return (async () => [" + source + "])()")();
    if (answer.length > 0) console.log(...answer);
  } catch (error) {
    console.log("threw " + error);
  }
}`;
}

/** What was printed for each expression. */
function split(output: string, count: number): string[] {
  const parts = `\n${output}`.split(/\n== \d+\n/).slice(1);
  return Array.from({ length: count }, (_, i) => (parts[i] ?? "nothing").replace(/\n$/, ""));
}

/** Errors and warnings in one stream with the rest, as the sandbox prints them. */
const oneStream = `import { Console } from "node:console";
globalThis.console = new Console(process.stdout, process.stdout);
`;

export async function printedByNode(expressions: readonly string[]): Promise<string[]> {
  const node = promisify(execFile)(process.execPath, ["--input-type=module", "-"], {
    env: { TZ: "UTC", LANG: "en_US.UTF-8", NO_COLOR: "1" },
    maxBuffer: 16 * 2 ** 20,
  });
  node.child.stdin?.end(oneStream + programFor(expressions));
  return split((await node).stdout, expressions.length);
}

export async function printedBySandbox(
  workshop: Workshop,
  expressions: readonly string[],
): Promise<string[]> {
  const checks = 'import "./main.js";\ntest("it", () => {});';
  const budget = { deadlineMs: 60_000, outputLimitChars: 4_000_000 };
  const verdict = await workshop.verdict(checks, programFor(expressions), budget);
  if (verdict.kind !== "passed") throw new Error(JSON.stringify(verdict));
  return split(verdict.output, expressions.length);
}
