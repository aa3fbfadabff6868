import type { JSModuleLoadResult } from "quickjs-emscripten";
import type { SourceFiles } from "../curriculum/schema.ts";
import type { FileImport } from "./imports.ts";

/** The module under which the program is loaded. Its name can be written by no program. */
export const entryModule = "foothold:entry";
const beginModule = "foothold:begin";
/** A global function of the program's realm. It says that every file could be read, and removes itself. */
export const beginSignal = "foothold:begin";
const refusedPrefix = "foothold:refused:";
export const checksModule = "checks.js";

/** A module that a program or the checks asked for and that is not given to them. */
export interface RefusedImport {
  /** The file that asked. */
  readonly from: string;
  readonly wanted: string;
}

/** Which modules each realm gets: the program its own files, the checks what stands for those files. */
export class Modules {
  readonly #files: ReadonlyMap<string, string>;
  readonly #imports: readonly FileImport[];
  readonly #exported = new Map<string, readonly string[]>();
  refused: RefusedImport | null = null;

  readonly #adapt: (source: string) => string;

  /** `adapt`: what is made of a JavaScript file before the engine reads it. */
  constructor(
    files: SourceFiles,
    imports: readonly FileImport[],
    adapt: (source: string) => string = (source) => source,
  ) {
    this.#files = new Map(Object.entries(files));
    this.#imports = imports;
    this.#adapt = adapt;
  }

  /** The program's files that are loaded: those that the checks import, or else `main.js`. */
  get roots(): string[] {
    const asked = this.#imports.map(({ file }) => file).filter((file) => this.#files.has(file));
    return asked.length > 0 ? asked : [...this.#files.keys()].filter((file) => file === "main.js");
  }

  /** Loads the roots in order. */
  get entrySource(): string {
    const loads = this.roots.map((file, index) => `export * as m${index} from "./${file}";`);
    return [`import "${beginModule}";`, ...loads].join("\n");
  }

  /** Tells which names a file turned out to export. */
  setExported(file: string, names: readonly string[]): void {
    this.#exported.set(file, names);
  }

  /** Every name gets a module name: a refusal at this point does not reach the one who asked, only one by `load`. */
  resolve(base: string, wanted: string, inProgram: boolean): string {
    if (inProgram && base === entryModule && wanted === beginModule) return beginModule;
    const name = wanted.startsWith("./") ? wanted.slice(2) : null;
    if (inProgram && name !== null && this.#files.has(name)) return name;
    if (!inProgram && base === checksModule) {
      if (wanted === "@jest/globals" || wanted === "vitest") return wanted;
      if (name !== null && this.#imports.some(({ file }) => file === name)) return name;
    }
    this.refused ??= { from: base, wanted };
    return `${refusedPrefix}${wanted}`;
  }

  load(name: string, inProgram: boolean): JSModuleLoadResult {
    if (name.startsWith(refusedPrefix)) {
      return { error: new Error(`there is no module "${name.slice(refusedPrefix.length)}" here`) };
    }
    if (!inProgram) return this.#standIn(name);
    if (name === beginModule) return `globalThis["${beginSignal}"]();`;
    const text = this.#files.get(name) ?? "";
    if (name.endsWith(".js")) return this.#adapt(text);
    const literal = JSON.stringify(text);
    return name.endsWith(".json") ? `export default JSON.parse(${literal});` : `export default ${literal};`;
  }

  /** The source of a module of the checks' realm that stands for a file of the program. */
  #standIn(name: string): string {
    if (name === "@jest/globals" || name === "vitest") {
      return `export const { ${testGlobals.join(", ")} } = globalThis;`;
    }
    const asked = this.#imports.find(({ file }) => file === name);
    const names = new Set(asked?.names ?? []);
    if (asked?.namespace === true) for (const exported of this.#exported.get(name) ?? []) names.add(exported);
    const list = [...names];
    const variables = list.map((_, index) => `v${index}`);
    return [
      ...(list.length > 0 ? [`let ${variables.join(", ")};`] : []),
      `globalThis[Symbol.for("foothold.bind")](${JSON.stringify(name)}, ${JSON.stringify(list)}, (values) => {`,
      `  [${variables.join(", ")}] = values;`,
      "});",
      ...list.map((exported, index) => `export { v${index} as ${JSON.stringify(exported)} };`),
    ].join("\n");
  }
}

const testGlobals = [
  ...["describe", "test", "it", "expect", "beforeAll", "beforeEach", "afterEach", "afterAll"],
  ...["jest", "vi"],
];
