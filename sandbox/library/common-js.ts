import { type Callable, isObject } from "./kit.ts";

/** What the program's realm asks of the host to load its files. */
export interface RequireDesk {
  /** The file that is meant; undefined if there is none. */
  find(wanted: string): string | undefined;
  /** `commonjs`, `module`, `json`, `text`, or `mock` for what the checks have put in a file's place. */
  kindOf(file: string): string;
  /** A CommonJS file as a function of its five names. */
  compile(file: string): Callable;
  /** The namespace of an ES module; undefined if it cannot be had at once. */
  namespaceOf(from: string, file: string): object | undefined;
  textOf(file: string): string;
  mockOf(file: string): unknown;
}

interface Module {
  id: string;
  filename: string;
  path: string;
  exports: unknown;
  loaded: boolean;
}

/** `require`, as Node has it, over the program's own files. */
export type Load = (file: string) => unknown;

/**
 * Made before the program has run, and like all of the set-up of its realm without anything that the program can
 * replace. `require.cache` is the program's to change, as in Node: it decides what its own files get, and nothing else.
 */
export function requireWith(desk: RequireDesk): Load {
  const { parse } = JSON;
  const { apply, deleteProperty, setPrototypeOf } = Reflect;
  const NotFound = Error;
  const WrongUse = TypeError;
  const cache = setPrototypeLess<Record<string, Module | undefined>>({});

  function setPrototypeLess<T extends object>(object: T): T {
    setPrototypeOf(object, null);
    return object;
  }

  function load(file: string, from: string): unknown {
    const known = cache[file];
    if (isObject(known)) return known.exports;
    const kind = desk.kindOf(file);
    if (kind === "module") return namespaceOf(from, file);
    const module: Module = { id: file, filename: file, path: ".", exports: {}, loaded: false };
    cache[file] = module;
    let done = false;
    try {
      run(module, kind);
      done = true;
    } finally {
      // As in Node: what failed is not there, and the next one who asks sees it fail again.
      if (!done) deleteProperty(cache, file);
    }
    module.loaded = true;
    return module.exports;
  }

  function run(module: Module, kind: string): void {
    const { filename } = module;
    if (kind === "json") module.exports = parse(desk.textOf(filename));
    else if (kind === "mock") module.exports = desk.mockOf(filename);
    else if (kind === "text") module.exports = desk.textOf(filename);
    else {
      const { exports } = module;
      apply(desk.compile(filename), exports, [exports, requireFor(filename), module, filename, "."]);
    }
  }

  function namespaceOf(from: string, file: string): unknown {
    const namespace = desk.namespaceOf(from, file) as Record<string, unknown> | undefined;
    if (namespace === undefined) throw new NotFound(`"${file}" cannot be required before it has run`);
    return "module.exports" in namespace ? namespace["module.exports"] : namespace;
  }

  function requireFor(from: string): Callable {
    const find = (wanted: unknown): string => {
      if (typeof wanted !== "string") throw new WrongUse("require needs the name of a module, as a text");
      const file = desk.find(wanted);
      if (file !== undefined) return file;
      const error = new NotFound(`there is no module "${wanted}" here`) as Error & { code: string };
      error.code = "MODULE_NOT_FOUND";
      throw error;
    };
    const require = (wanted: unknown): unknown => load(find(wanted), from);
    require.resolve = find;
    require.cache = cache;
    require.main = undefined;
    return require;
  }

  return (file) => load(file, file);
}
