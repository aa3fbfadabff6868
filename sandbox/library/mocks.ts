import { CheckMistake } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import { knownNames } from "./known-names.ts";
import type { Membrane } from "./membrane.ts";
import { type Mock, makeMock, type Seen } from "./mock-fn.ts";
import { spyOn } from "./spies.ts";

/** Whether `mockReset` brings a mock's first implementation back, as Vitest does, or none, as Jest does. */
type Reset = "toFirst" | "toNone";

/** `jest.fn`, `jest.spyOn` and what goes with them, and the same of `vi`. */
export class Mocks {
  readonly #membrane: Membrane;
  readonly #known = new WeakMap<object, Mock>();
  readonly #all: Mock[] = [];
  readonly #spies: Mock[] = [];
  readonly #stubbed: (() => void)[] = [];
  #calls = 0;

  constructor(membrane: Membrane) {
    this.#membrane = membrane;
  }

  /** Null for what is no mock. */
  seenBy(value: unknown): Seen | null {
    return typeof value === "function" ? (this.#known.get(value)?.seen ?? null) : null;
  }

  /** What the checks know as `jest` or `vi`. */
  tools(reset: Reset, further: Record<string, unknown>): Record<string, unknown> {
    const who = reset === "toFirst" ? "vi" : "jest";
    const tools: Record<string, unknown> = {
      ...further,
      fn: (implementation?: unknown) => this.fn(implementation, reset),
      spyOn: (object: unknown, key: unknown, access?: unknown) => this.#spyOn(object, key, access, reset),
      isMockFunction: (value: unknown) => this.seenBy(value) !== null,
      mocked: (value: unknown) => value,
      clearAllMocks: () => each(this.#all, "clear", tools),
      resetAllMocks: () => each(this.#all, "reset", tools),
      restoreAllMocks: () => each(this.#spies, "restore", tools),
      stubGlobal: (name: unknown, value: unknown) => {
        this.#stub(String(name), value);
        return tools;
      },
      unstubAllGlobals: () => {
        for (const back of this.#stubbed.splice(0).reverse()) back();
        return tools;
      },
    };
    return knownNames(Object.freeze(tools), who);
  }

  fn(implementation: unknown, reset: Reset, spied?: { restore: () => void; name: string }): Callable {
    if (implementation !== undefined && typeof implementation !== "function")
      throw new CheckMistake("a mock's implementation must be a function");
    const first = implementation as Callable | undefined;
    const made = makeMock({
      first,
      afterReset: reset === "toFirst" ? first : undefined,
      restore: spied?.restore ?? (() => {}),
      nextOrder: () => ++this.#calls,
      name: spied?.name ?? (reset === "toFirst" ? "vi.fn()" : "jest.fn()"),
    });
    this.#known.set(made.mock, made);
    this.#all.push(made);
    if (spied !== undefined) this.#spies.push(made);
    return made.mock;
  }

  #spyOn(object: unknown, key: unknown, access: unknown, reset: Reset): Callable {
    const make = (original: Callable, restore: () => void, name: string): Callable =>
      this.fn(original, reset, { restore, name });
    return spyOn(this.#membrane, object, key, access, make, (value) => this.seenBy(value) !== null);
  }

  /** Puts a value under a global name of both realms. */
  #stub(name: string, value: unknown): void {
    const { kit, toProgram } = this.#membrane;
    for (const [reflect, scope, given] of [
      [kit.reflect, kit.global, toProgram(value)],
      [Reflect, globalThis, value],
    ] as const) {
      const before = reflect.getOwnPropertyDescriptor(scope, name);
      reflect.defineProperty(scope, name, { value: given, configurable: true, writable: true });
      this.#stubbed.push(() => {
        if (before === undefined) reflect.deleteProperty(scope, name);
        else reflect.defineProperty(scope, name, before);
      });
    }
  }

  /** The same kind of object with a mock for every function in it, for a module that is mocked without a factory. */
  automock(value: unknown, reset: Reset, seen = new Map<object, unknown>()): unknown {
    if (!isObject(value)) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    if (Array.isArray(value)) return [];
    if (typeof value === "function") {
      const made = this.fn(undefined, reset);
      seen.set(value, made);
      const from: unknown = Reflect.get(value, "prototype");
      if (isObject(from)) this.#mockMembers(from, Reflect.get(made, "prototype") as object, reset, seen);
      return made;
    }
    const made = {};
    seen.set(value, made);
    this.#mockMembers(value, made, reset, seen);
    return made;
  }

  #mockMembers(from: object, to: object, reset: Reset, seen: Map<object, unknown>): void {
    for (const key of Reflect.ownKeys(from)) {
      if (key === "constructor" || typeof key === "symbol") continue;
      Reflect.set(to, key, this.automock(Reflect.get(from, key), reset, seen));
    }
  }
}

function each<Tools>(mocks: readonly Mock[], what: "clear" | "reset" | "restore", tools: Tools): Tools {
  for (const mock of mocks) mock[what]();
  return tools;
}
