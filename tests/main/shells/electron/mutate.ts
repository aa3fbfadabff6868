import { readdirSync, readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import type { Probe } from "./probes.ts";
import { denialProbes } from "./probes-denials.ts";
import { lifeProbes } from "./probes-life.ts";
import { pageProbes } from "./probes-page.ts";
import { removeAll, type Shellware } from "./started.ts";

/**
 * Breaks the Electron shell in every way of a short list, one place at a time, and runs the probes on each. Prints one
 * JSON line for each mutant: the file, the line, what was done, and the first probe that noticed (`null`: none did).
 * `node tests/main/shells/electron/mutate.ts [file …]`; without files, all of the shell's.
 */
const shellFolder = join(import.meta.dirname, "../../../../main/shells/electron");
const shellUrl = `${pathToFileURL(shellFolder).href}/`;
/** Entries that run inside Electron only, types, and the preload, which has tests of its own. */
const left = new Set(["index.ts", "preload.ts", "expose.ts", "surface.ts"]);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const opposite: Readonly<Record<string, string>> = {
  "&&": "||",
  "||": "&&",
  "===": "!==",
  "!==": "===",
  "<": ">=",
};

/** What can be done to one piece of syntax: a statement left out, a literal or a condition turned round. */
function edits(node: Syntax, code: string, inFunction: boolean): Edit[] {
  const { type, start, end } = node;
  const whole = (text: string): Edit[] => [{ start, end, text }];
  if (inFunction && type === "ExpressionStatement") return whole("void 0;");
  if (type === "IfStatement" && inFunction) {
    const test = node.test as Syntax;
    return [{ start: test.start, end: test.end, text: `!(${code.slice(test.start, test.end)})` }];
  }
  if (type === "Literal" && typeof node.value === "boolean") return whole(String(!node.value));
  if (type === "Literal" && node.value === "deny") return whole('"allow"');
  if (type === "BinaryExpression" || type === "LogicalExpression") {
    const turned = opposite[String(node.operator)];
    const left = node.left as Syntax;
    const right = node.right as Syntax;
    if (turned === undefined) return [];
    return whole(`(${code.slice(left.start, left.end)}) ${turned} (${code.slice(right.start, right.end)})`);
  }
  return [];
}

function* walk(node: Syntax, inFunction = false): Generator<[Syntax, boolean]> {
  yield [node, inFunction];
  const within = inFunction || /Function/.test(node.type);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && "type" in child)
        yield* walk(child as Syntax, within);
    }
  }
}

/** The mutant that is being read: which file, and what stands in its place. */
let mutant = { number: 0, url: "", source: "" };

// Each mutant is the shell's modules read anew under a number of their own, one of them changed on the way. What lies
// outside the shell's folder has no number and is shared.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const ofMutant = found.url.startsWith(shellUrl) && context.parentURL?.includes("?mutant=");
    return ofMutant ? { ...found, url: `${found.url}?mutant=${mutant.number}` } : found;
  },
  load(url, context, next) {
    if (url !== `${mutant.url}?mutant=${mutant.number}`) return next(url, context);
    return { format: "module", source: mutant.source, shortCircuit: true };
  },
});

async function noticedBy(shell: Shellware, probes: Iterable<Probe>): Promise<string | null> {
  for (const probe of probes) {
    try {
      await probe.run(shell);
    } catch {
      return probe.name;
    }
  }
  return null;
}

/** Those that are likeliest to notice come first; the order changes nothing else. */
const firstFor: Readonly<Record<string, readonly Probe[]>> = {
  "denials.ts": denialProbes,
  "window.ts": denialProbes,
  "keys.ts": pageProbes.toReversed(),
  "calls.ts": pageProbes,
  "sender.ts": pageProbes.toReversed(),
  "requests.ts": pageProbes,
  "origin.ts": pageProbes,
  "scheme.ts": pageProbes.toReversed(),
};
const all = [...lifeProbes, ...denialProbes, ...pageProbes];
// A mutant may leave a rejection behind; that is the mutant's fault and not this program's.
process.on("unhandledRejection", () => {});

const asked = process.argv.slice(2);
for (const file of readdirSync(shellFolder).filter((name) => !left.has(name))) {
  if (asked.length > 0 && !asked.includes(file)) continue;
  const probes = new Set([...(firstFor[file] ?? lifeProbes), ...all]);
  const source = readFileSync(join(shellFolder, file), "utf8");
  // Types become spaces, so that every place stays where it was.
  const code = stripTypeScriptTypes(source);
  const syntax = parse(code, { ecmaVersion: "latest", sourceType: "module" }) as unknown as Syntax;
  for (const [node, inFunction] of walk(syntax)) {
    for (const { start, end, text } of edits(node, code, inFunction)) {
      mutant = {
        number: mutant.number + 1,
        url: shellUrl + file,
        source: code.slice(0, start) + text + code.slice(end),
      };
      const shell = (await import(`${shellUrl}start.ts?mutant=${mutant.number}`)) as Shellware;
      const line = code.slice(0, start).split("\n").length;
      const what = `${code.slice(start, end).split("\n")[0]} → ${text.split("\n")[0]}`;
      console.log(JSON.stringify({ file, line, what, noticedBy: await noticedBy(shell, probes) }));
    }
  }
}
removeAll();
