import type { JSModuleLoadResult } from "quickjs-emscripten";
import type { SourceFiles } from "../curriculum/schema.ts";
import { type CommonJs, commonJsOf, importedBy } from "./common-js.ts";
import { hoistedModule } from "./hoist.ts";
import type { FileImport } from "./imports.ts";
import { misread } from "./syntax.ts";

/** The module under which the program is loaded. Its name can be written by no program. */
export const entryModule = "foothold:entry";
const toolsModule = "foothold:tools";
const beginModule = "foothold:begin";
/**
 * A global function of the program's realm, gone before a line of the program runs. It gives what loads CommonJS, and
 * what says that every file could be read.
 */
export const beginSignal = "foothold:begin";
const refusedPrefix = "foothold:refused:";
/** Before a file's name: the module that loads it as CommonJS and exports what it exports. */
const commonJsPrefix = "foothold:commonjs:";
/** Before a file's name: the module that the checks have put in its place. */
const mockedPrefix = "foothold:mocked:";
/** Who imports a file from here gets the file itself, even if it is mocked. */
export const actualImporter = "foothold:actual";
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
  readonly #commonJs: ReadonlyMap<string, CommonJs>;
  readonly #mocked = new Map<string, readonly string[]>();
  refused: RefusedImport | null = null;

  readonly #adapt: (source: string, file: string) => string;
  readonly #stepsModule: string | null;

  /**
   * `adapt`: what is made of a JavaScript file before the engine reads it. `stepsModule`: the name by which the files
   * then import what follows them step by step.
   */
  constructor(
    files: SourceFiles,
    imports: readonly FileImport[],
    adapt: (source: string, file: string) => string = (source) => source,
    stepsModule: string | null = null,
  ) {
    this.#stepsModule = stepsModule;
    this.#files = new Map(Object.entries(files));
    this.#imports = imports;
    this.#adapt = adapt;
    this.#commonJs = new Map(
      Object.entries(files).flatMap(([file, source]) => {
        const facts = file.endsWith(".js") ? commonJsOf(source) : null;
        return facts === null ? [] : [[file, facts] as const];
      }),
    );
  }

  get isWatched(): boolean {
    return this.#stepsModule !== null;
  }

  isCommonJs(file: string): boolean {
    return this.#commonJs.has(file);
  }

  textOf(file: string): string {
    return this.#files.get(file) ?? "";
  }

  /** False if a file of the program cannot be read, whoever wants it. */
  get readable(): boolean {
    return [...this.#files].every(([file, text]) => !file.endsWith(".js") || misread(text) === null);
  }

  /**
   * What the parser cannot read in the files that are loaded; null if nothing. The engine takes some texts that are no
   * JavaScript, such as `(a, b) => a b`, and a program that runs only here would be called right.
   */
  get misread(): string | null {
    for (const root of this.roots) {
      for (const file of this.reachedFrom(root)) {
        const found = file.endsWith(".js") ? misread(this.textOf(file)) : null;
        if (found !== null) return found.message;
      }
    }
    return null;
  }

  isMocked(file: string): boolean {
    return this.#mocked.has(file);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** From now on the program gets a mock that exports these names. */
  mock(file: string, names: readonly string[]): void {
    this.#mocked.set(file, names);
  }

  /** The file in whose place a module stands; null if it is no mock. */
  mockedFile(name: string): string | null {
    return name.startsWith(mockedPrefix) ? name.slice(mockedPrefix.length) : null;
  }

  /** The module that a `require` means: its name, with or without its ending. */
  required(wanted: string): string | undefined {
    if (!wanted.startsWith("./")) return undefined;
    const name = wanted.slice(2);
    const names = [name, `${name}.js`, `${name}.json`];
    const mocked = names.find((file) => this.#mocked.has(file));
    return mocked === undefined ? names.find((file) => this.#files.has(file)) : mockedPrefix + mocked;
  }

  /** The files that a file loads by name, and those that they load, with the file itself. */
  reachedFrom(file: string, reached = new Set<string>()): ReadonlySet<string> {
    if (reached.has(file)) return reached;
    reached.add(file);
    const facts = this.#commonJs.get(file);
    const wanted = file.endsWith(".js") ? (facts?.required ?? importedBy(this.textOf(file))) : [];
    for (const one of wanted) {
      const next = this.required(one);
      if (next !== undefined) this.reachedFrom(next, reached);
    }
    return reached;
  }

  /** The program's files that are loaded: those that the checks import, or else `main.js`. */
  get roots(): string[] {
    const isThere = (file: string): boolean => this.#files.has(file) || this.#mocked.has(file);
    const asked = this.#imports.map(({ file }) => file).filter(isThere);
    return asked.length > 0 ? asked : [...this.#files.keys()].filter((file) => file === "main.js");
  }

  /** Loads the roots in order. */
  get entrySource(): string {
    const loads = this.roots.map((file, index) => `export * as m${index} from "./${file}";`);
    return [`import "${beginModule}";`, ...loads].join("\n");
  }

  /** Takes the tools out of the program's reach, where files of it are loaded before the roots. */
  get toolsSource(): string {
    return `import "${toolsModule}";`;
  }

  /** The names that the checks take out of a file when they `require` it. */
  wantedFrom(file: string): readonly string[] {
    return this.#imports.find((asked) => asked.file === file)?.required ?? [];
  }

  /** Tells which names a file turned out to export. */
  setExported(file: string, names: readonly string[]): void {
    this.#exported.set(file, names);
  }

  /** Every name gets a module name: a refusal at this point does not reach the one who asked, only one by `load`. */
  resolve(base: string, wanted: string, inProgram: boolean): string {
    const ours =
      [entryModule, beginModule, this.#stepsModule].includes(base) ||
      base.startsWith(commonJsPrefix) ||
      this.mockedFile(base) !== null;
    if (inProgram && ours && (wanted === beginModule || wanted === toolsModule)) return wanted;
    if (inProgram && wanted === this.#stepsModule) return wanted;
    if (base === checksModule && wanted === hoistedModule && !inProgram) return wanted;
    const name = wanted.startsWith("./") ? wanted.slice(2) : null;
    if (inProgram && name !== null && this.#mocked.has(name) && base !== actualImporter)
      return mockedPrefix + name;
    if (inProgram && name !== null && this.#files.has(name)) {
      return this.isCommonJs(name) ? commonJsPrefix + name : name;
    }
    if (!inProgram && (base === checksModule || base === hoistedModule)) {
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
    if (name === beginModule) return `import { begin } from "${toolsModule}"; begin();`;
    if (name === this.#stepsModule) return `export { steps } from "${toolsModule}";`;
    if (name === toolsModule) return `export const { load, begin, steps } = globalThis["${beginSignal}"]();`;
    const mocked = this.mockedFile(name);
    if (mocked !== null) return this.#mockModule(mocked);
    if (name.startsWith(commonJsPrefix)) return this.#commonJsModule(name.slice(commonJsPrefix.length));
    const text = this.#files.get(name) ?? "";
    if (name.endsWith(".js")) return this.#adapt(text, name);
    const literal = JSON.stringify(text);
    return name.endsWith(".json") ? `export default JSON.parse(${literal});` : `export default ${literal};`;
  }

  /** The source of the module by which a CommonJS file is imported. As in Node, its names are read once, when it has run. */
  #commonJsModule(file: string): JSModuleLoadResult {
    // What is only required is read when its turn comes; that it can be read is to be known before anything runs.
    for (const reached of this.reachedFrom(file)) {
      if (reached.endsWith(".js") && misread(this.textOf(reached)) !== null)
        return { error: new SyntaxError(`${reached} cannot be read`) };
    }
    const names = this.#commonJs.get(file)?.names ?? [];
    return exporting(file, names, ["default", "module.exports"]);
  }

  /** The source of the module by which a mock is imported. */
  #mockModule(file: string): string {
    const names = this.#mocked.get(file) ?? [];
    const whole = this.isCommonJs(file) && !names.includes("default") ? ["default"] : [];
    return exporting(mockedPrefix + file, names, whole);
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

/** A module that loads another and exports its names, and under the further ones all of it. */
function exporting(loaded: string, names: readonly string[], whole: readonly string[]): string {
  return [
    `import { load } from "${toolsModule}";`,
    `const exported = load(${JSON.stringify(loaded)});`,
    ...whole.map((name) => `export { exported as ${JSON.stringify(name)} };`),
    ...names.flatMap((name, index) => [
      `const v${index} = (exported ?? {})[${JSON.stringify(name)}];`,
      `export { v${index} as ${JSON.stringify(name)} };`,
    ]),
  ].join("\n");
}

const testGlobals = [
  ...["describe", "test", "it", "expect", "beforeAll", "beforeEach", "afterEach", "afterAll"],
  ...["jest", "vi"],
];
