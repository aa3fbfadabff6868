import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SourceFiles } from "../../../curriculum/schema.ts";

/**
 * A program that attacks the host. Its first line is `// <outcome> or <outcome>: <what it tries>`; an outcome is a
 * kind of verdict, with the limit where it is `stopped`. `// file b.js` begins another file. A second line
 * `// written 1000 times` says that the next line, a JSON string, stands there that many times.
 */
export interface Bomb {
  readonly name: string;
  readonly outcomes: readonly string[];
  readonly tries: string;
  readonly files: SourceFiles;
}

/** Not plain `.js`: no tool of ours should take them for code of ours. */
const ending = ".js.txt";

export function readBombs(): readonly Bomb[] {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => {
    const text = readFileSync(`${import.meta.dirname}/${name}`, "utf8");
    const [, outcomes = "", tries = "", body = ""] = /^\/\/ ([^:\n]+): (.+)\n([\s\S]*)$/.exec(text) ?? [];
    if (outcomes === "") throw new Error(`${name}: the first line must say the outcome and what is tried`);
    const [main = "", ...others] = written(body).split(/^\/\/ file (\S+)\n/m);
    const files: Record<string, string> = { "main.js": main };
    for (let i = 0; i < others.length; i += 2) files[others[i] ?? ""] = others[i + 1] ?? "";
    return { name: basename(name, ending), outcomes: outcomes.split(" or "), tries, files };
  });
}

function written(body: string): string {
  const found = /^\/\/ written (\d+) times\n(".*")\n([\s\S]*)$/.exec(body);
  if (found === null) return body;
  const [, times, piece = '""', rest = ""] = found;
  return String(JSON.parse(piece)).repeat(Number(times)) + rest;
}

/** What every bomb is graded by. */
export const bombChecks = `import { answer } from "./main.js";
test("first", () => { expect(1).toBe(1); });
test("second", async () => { expect(await answer(1)).toBe(2); });`;
export const rightAnswer = { "main.js": "export const answer = (n) => n + 1;" };

/** The lines of `docs/sandbox.md` that list what was tried. */
export function triedTable(): string {
  const cheats = readdirSync(`${import.meta.dirname}/../cheats`).map((name) => basename(name, ".js"));
  const bombs = readBombs();
  return [
    `### ${bombs.length} bombs`,
    "",
    "| bomb | what it tries | how it ends |",
    "|---|---|---|",
    ...bombs.map(({ name, tries, outcomes }) => `| ${name} | ${tries} | ${outcomes.join(" or ")} |`),
    "",
    `### ${cheats.length} cheats`,
    "",
    `${cheats.sort().join(", ")}.`,
  ].join("\n");
}
