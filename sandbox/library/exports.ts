import { MissingExport } from "./failure.ts";
import type { Callable } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

/** What a module of the checks' realm, which stands for one of the program's files, is filled with. */
export type Fill = (values: readonly unknown[]) => void;

interface Binding {
  readonly file: string;
  readonly names: readonly string[];
  readonly fill: Fill;
  values: unknown[];
}

/** The program's modules as the checks import them: live, like any import, and speaking where a name is missing. */
export class ProgramExports {
  readonly missing = new WeakMap<object, MissingExport>();
  readonly #membrane: Membrane;
  readonly #namespaces = new Map<string, object>();
  readonly #bindings: Binding[] = [];
  readonly #placeholders = new Map<string, unknown>();

  constructor(membrane: Membrane) {
    this.#membrane = membrane;
  }

  add(file: string, namespace: object): void {
    this.#namespaces.set(file, namespace);
  }

  namesIn(file: string): string[] {
    const namespace = this.#namespaces.get(file);
    if (namespace === undefined) return [];
    return this.#membrane.kit.reflect.ownKeys(namespace).filter((key) => typeof key === "string");
  }

  bind(file: string, names: readonly string[], fill: Fill): void {
    const binding: Binding = { file, names, fill, values: [] };
    this.#bindings.push(binding);
    this.#refresh(binding);
    names.forEach((name, index) => {
      const raw = this.#membrane.rawOf(binding.values[index]);
      if (raw !== undefined && !this.missing.has(raw))
        this.#membrane.labels.set(raw, this.#labelOf(raw, name));
    });
  }

  /** Exports of the program may change while it runs; so do the imports of the checks. */
  refresh(): void {
    for (const binding of this.#bindings) this.#refresh(binding);
  }

  #refresh(binding: Binding): void {
    const values = binding.names.map((name) => this.#read(binding.file, name));
    if (
      values.every((value, index) => Object.is(value, binding.values[index])) &&
      values.length === binding.values.length
    )
      return;
    binding.values = values;
    binding.fill(values);
  }

  #labelOf(raw: object, name: string): string {
    if (name !== "default") return name;
    const own: unknown = this.#membrane.kit.reflect.getOwnPropertyDescriptor(raw, "name")?.value;
    return typeof own === "string" && own !== "" && own !== "default" ? own : "the default export";
  }

  #read(file: string, name: string): unknown {
    const namespace = this.#namespaces.get(file);
    const { reflect } = this.#membrane.kit;
    if (namespace === undefined) return this.#placeholder(file, null, name);
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
