import { MissingExport } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

/** The name under which a module that stands for a CommonJS file exports all of it, as in Node. */
const whole = "module.exports";

/** What a module of the checks' realm, which stands for one of the program's files, is filled with. */
export type Fill = (values: readonly unknown[]) => void;

interface Binding {
  readonly file: string;
  readonly names: readonly string[];
  readonly fill: Fill;
  values: unknown[];
  /** What the file exported under each name when the values were read, in the program's realm. */
  raws: unknown[];
}

/** Stands for an export that cannot change: one that is missing, or was read once. */
const fixed = Symbol("fixed");

/** What the host knows of a file of the program. */
export interface FileFacts {
  readonly commonJs: boolean;
  /** The names that the checks take out of it by `require`. */
  readonly wanted: readonly string[];
}

interface File extends FileFacts {
  readonly namespace: object;
  /** What a CommonJS file exports beyond the names that stand in its text. Read once, when the file has run. */
  readonly more: ReadonlyMap<string, unknown>;
}

/** The program's modules as the checks import them: live, like any import, and speaking where a name is missing. */
export class ProgramExports {
  readonly missing = new WeakMap<object, MissingExport>();
  readonly #membrane: Membrane;
  readonly #files = new Map<string, File>();
  readonly #bindings: Binding[] = [];
  readonly #placeholders = new Map<string, unknown>();

  constructor(membrane: Membrane) {
    this.#membrane = membrane;
  }

  add(file: string, namespace: object, facts: FileFacts): void {
    const more = new Map(facts.commonJs ? this.#furtherNames(namespace) : []);
    this.#files.set(file, { ...facts, namespace, more });
    // `exports.total = () => …` gives the function no name of its own.
    if (!facts.commonJs) return;
    for (const name of this.namesIn(file)) {
      if (name !== whole) this.#label(this.#membrane.rawOf(this.#read(file, name)), name);
    }
  }

  namesIn(file: string): string[] {
    const found = this.#files.get(file);
    if (found === undefined) return [];
    const names = this.#membrane.kit.reflect
      .ownKeys(found.namespace)
      .filter((key) => typeof key === "string");
    return [...names, ...found.more.keys()];
  }

  /** As `require` gives it to the checks. A name that they take out of it and that is missing speaks when it is used. */
  require(file: string): unknown {
    const found = this.#files.get(file);
    const { reflect } = this.#membrane.kit;
    if (found === undefined) return this.#placeholder(file, null, "require");
    const raw: unknown = found.commonJs ? reflect.get(found.namespace, whole) : found.namespace;
    const given = this.#membrane.toChecks(raw);
    if (!isObject(raw) || !isObject(given)) return given;
    for (const name of found.wanted) this.#label(this.#membrane.rawOf(Reflect.get(given, name)), name);
    const view = new Proxy(given, {
      get: (target, key) => {
        const absent = typeof key === "string" && found.wanted.includes(key) && !Reflect.has(target, key);
        return absent ? this.#placeholder(file, key, key) : Reflect.get(target, key);
      },
    });
    if (found.wanted.every((name) => Reflect.has(given, name))) return given;
    this.#membrane.pairs.rawOf.set(view, raw);
    return view;
  }

  #furtherNames(namespace: object): [string, unknown][] {
    const { kit } = this.#membrane;
    const exported: unknown = kit.reflect.get(namespace, whole);
    // What a Proxy has to say is not asked for: it may say another thing each time.
    if (!isObject(exported) || kit.proxyTarget(exported) !== undefined) return [];
    return this.#membrane.kit.reflect.ownKeys(exported).flatMap((key): [string, unknown][] => {
      if (typeof key !== "string" || kit.reflect.has(namespace, key)) return [];
      if (kit.reflect.getOwnPropertyDescriptor(exported, key)?.enumerable !== true) return [];
      return [[key, this.#membrane.enter(() => kit.reflect.get(exported, key, exported))]];
    });
  }

  bind(file: string, names: readonly string[], fill: Fill): void {
    const binding: Binding = { file, names, fill, values: [], raws: [] };
    this.#bindings.push(binding);
    this.#refresh(binding);
    names.forEach((name, index) => {
      this.#label(this.#membrane.rawOf(binding.values[index]), name);
    });
  }

  /** Exports of the program may change while it runs; so do the imports of the checks. */
  refresh(): void {
    for (const binding of this.#bindings) this.#refresh(binding);
  }

  #refresh(binding: Binding): void {
    if (this.#isSame(binding)) return;
    binding.raws = binding.names.map((name) => this.#rawOf(binding.file, name));
    const values = binding.names.map((name) => this.#read(binding.file, name));
    if (
      values.every((value, index) => Object.is(value, binding.values[index])) &&
      values.length === binding.values.length
    )
      return;
    binding.values = values;
    binding.fill(values);
  }

  /** Asked after each call of the program, so nothing is made here. */
  #isSame({ file, names, raws }: Binding): boolean {
    if (raws.length !== names.length) return false;
    for (let i = 0; i < names.length; i++) {
      const raw = raws[i];
      if (raw !== fixed && !Object.is(this.#rawOf(file, names[i] ?? ""), raw)) return false;
    }
    return true;
  }

  #rawOf(file: string, name: string): unknown {
    const found = this.#files.get(file);
    const { reflect } = this.#membrane.kit;
    if (found === undefined) return undefined;
    if (found.more.has(name) || !reflect.has(found.namespace, name)) return fixed;
    try {
      return reflect.get(found.namespace, name);
    } catch {
      // Not reached yet by the program.
      return undefined;
    }
  }

  #label(raw: object | undefined, name: string): void {
    if (raw !== undefined && !this.missing.has(raw)) this.#membrane.labels.set(raw, this.#labelOf(raw, name));
  }

  #labelOf(raw: object, name: string): string {
    if (name !== "default") return name;
    const own: unknown = this.#membrane.kit.reflect.getOwnPropertyDescriptor(raw, "name")?.value;
    return typeof own === "string" && own !== "" && own !== "default" ? own : "the default export";
  }

  #read(file: string, name: string): unknown {
    const found = this.#files.get(file);
    const { reflect } = this.#membrane.kit;
    if (found === undefined) return this.#placeholder(file, null, name);
    const { namespace, more } = found;
    if (more.has(name)) return more.get(name);
    if (!reflect.has(namespace, name)) return this.#placeholder(file, name, name);
    try {
      return this.#membrane.toChecks(reflect.get(namespace, name));
    } catch {
      // Not reached yet by the program: `let` before its line has run.
      return undefined;
    }
  }

  #placeholder(file: string, name: string | null, key: string): unknown {
    const id = `${file} ${key}`;
    const known = this.#placeholders.get(id);
    if (known !== undefined) return known;
    const problem = new MissingExport(file, name);
    const speak = (): never => {
      throw problem;
    };
    const traps = Object.fromEntries(Reflect.ownKeys(Reflect).map((trap) => [trap, speak]));
    const made: Callable = new Proxy(function absent() {}, traps as ProxyHandler<Callable>);
    this.missing.set(made, problem);
    this.#placeholders.set(id, made);
    return made;
  }
}
