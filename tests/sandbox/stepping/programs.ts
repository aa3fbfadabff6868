import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SourceFiles } from "../../../curriculum/schema.ts";

const root = join(import.meta.dirname, "../../..");

export interface Program {
  readonly name: string;
  readonly files: SourceFiles;
  readonly input: readonly string[];
}

/** Enough for whatever asks, and of kinds that programs ask for. */
const input = ["3", "Ana", "12.5", "", "yes", "7", "stop", "2", "1", "0"];

/**
 * The programs of the course, right and wrong, and those of the mistakes. Where an exercise has checks, they are part of
 * the program: what they call is run, and what it gives is printed.
 */
export function programs(): Program[] {
  const folders = new Set(
    ["curriculum/courses/**/main.js", "tests/fixtures/mistakes/**/*.js"].flatMap((pattern) =>
      globSync(pattern, { cwd: root }).map((file) => dirname(file)),
    ),
  );
  return [...folders].sort().flatMap((folder) => {
    const whole = join(root, folder);
    const names = readdirSync(whole).filter(
      (name) => statSync(join(whole, name)).isFile() && /\.(?:js|json|txt)$/.test(name),
    );
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(whole, name), "utf8")]));
    if (!("main.js" in files)) {
      return names
        .filter((name) => name.endsWith(".js"))
        .map((name) => ({ name: `${folder}/${name}`, files: { "main.js": files[name] ?? "" }, input }));
    }
    const checks = [join(whole, "../checks.js"), join(whole, "../../checks.js")].find((path) =>
      existsSync(path),
    );
    if (checks === undefined) return [{ name: folder, files, input }];
    const student = Object.entries(files).map(([name, text]) => [
      name === "main.js" ? "student.js" : name,
      text.replaceAll('"./main.js"', '"./student.js"'),
    ]);
    const asked = readFileSync(checks, "utf8").replaceAll('"./main.js"', '"./student.js"');
    return [
      { name: folder, files: { ...Object.fromEntries(student), "main.js": `${language}${asked}` }, input },
    ];
  });
}

/** What stands for the language of the checks: everything is called, and what it gives is printed. */
const language = `
const told = (error) => console.log(String(error));
const test = (name, run) => {
  console.log(name);
  try { const made = run(); if (made instanceof Promise) made.catch(told); } catch (error) { told(error); }
};
const it = test;
const describe = (name, run) => run();
const beforeEach = (run) => run(), beforeAll = beforeEach, afterEach = () => {}, afterAll = afterEach;
const any = new Proxy(() => {}, { get: (_, key) => (key === "then" ? undefined : any), apply: () => any });
const expect = (value) => {
  console.log(value);
  if (typeof value === "function") try { console.log(value()); } catch (error) { told(error); }
  return any;
};
`;
