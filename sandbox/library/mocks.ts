import type { Callable } from "./kit.ts";
import { knownNames } from "./known-names.ts";

/** What a mock has seen. The lists are live, as in Jest. */
export interface Seen {
  calls: unknown[][];
  results: MockResult[];
}

interface MockResult {
  type: "return" | "throw" | "incomplete";
  value: unknown;
}

interface Behaviour {
  always: Callable | undefined;
  once: Callable[];
}

/** Whether `mockReset` brings a mock's first implementation back, as Vitest does, or none, as Jest does. */
type Reset = "toFirst" | "toNone";

/**
 * `jest.fn` and `vi.fn`. A mock is a Proxy whose own properties are those of a bare function: its twin in the
 * program's realm is made of own properties, so a program that is given one as a callback sees neither what it has
 * recorded nor the methods that would change that.
 */
export class Mocks {
  readonly #seen = new WeakMap<object, Seen>();
  readonly #all: { readonly clear: () => void; readonly reset: () => void }[] = [];

  /** Null for what is no mock. */
  seenBy(value: unknown): Seen | null {
    return typeof value === "function" ? (this.#seen.get(value) ?? null) : null;
  }

  /** What the checks know as `jest` or `vi`. */
  tools(reset: Reset, further: Record<string, unknown>): Record<string, unknown> {
    const tools = {
      ...further,
      fn: (implementation?: Callable) => this.#make(implementation, reset),
      isMockFunction: (value: unknown) => this.seenBy(value) !== null,
      clearAllMocks: () => this.#each("clear"),
      resetAllMocks: () => this.#each("reset"),
    };
    return knownNames(Object.freeze(tools), reset === "toFirst" ? "vi" : "jest");
  }

  #each(what: "clear" | "reset"): void {
    for (const mock of this.#all) mock[what]();
  }

  #make(first: Callable | undefined, reset: Reset): Callable {
    const seen: Seen = { calls: [], results: [] };
    const behaviour: Behaviour = { always: first, once: [] };
    const target = recorder(seen, behaviour);
    const own = controls(seen, behaviour, reset === "toFirst" ? first : undefined);
    const mock = new Proxy(target, {
      get: (callable, key) =>
        Object.hasOwn(own, key) ? Reflect.get(own, key, mock) : Reflect.get(callable, key),
      has: (callable, key) => Object.hasOwn(own, key) || Reflect.has(callable, key),
    });
    this.#seen.set(mock, seen);
    this.#all.push({ clear: () => clear(seen), reset: () => own.mockReset.call(mock) });
    return mock;
  }
}

function clear(seen: Seen): void {
  seen.calls = [];
  seen.results = [];
}

/** The function itself. A method: what is a mere callback cannot be constructed. */
function recorder(seen: Seen, behaviour: Behaviour): Callable {
  return {
    mock(this: unknown, ...args: unknown[]): unknown {
      const result: MockResult = { type: "incomplete", value: undefined };
      seen.calls.push(args);
      seen.results.push(result);
      try {
        const run = behaviour.once.shift() ?? behaviour.always;
        const value = run === undefined ? undefined : Reflect.apply(run, this, args);
        Object.assign(result, { type: "return", value });
        return value;
      } catch (error) {
        Object.assign(result, { type: "throw", value: error });
        throw error;
      }
    },
  }.mock;
}

/** The properties that a mock has for the checks. Each method gives the mock, so that they can be chained. */
function controls(seen: Seen, behaviour: Behaviour, first: Callable | undefined) {
  const always = (make: (value: unknown) => Callable) =>
    function (this: unknown, value: unknown): unknown {
      behaviour.always = make(value);
      return this;
    };
  const once = (make: (value: unknown) => Callable) =>
    function (this: unknown, value: unknown): unknown {
      behaviour.once.push(make(value));
      return this;
    };
  const given = (value: unknown): Callable => value as Callable;
  const returning = (value: unknown) => () => value;
  const resolving = (value: unknown) => () => Promise.resolve(value);
  const rejecting = (value: unknown) => () => Promise.reject(value);
  return {
    mock: {
      get calls() {
        return seen.calls;
      },
      get results() {
        return seen.results;
      },
      get lastCall() {
        return seen.calls.at(-1);
      },
    },
    mockImplementation: always(given),
    mockImplementationOnce: once(given),
    mockReturnValue: always(returning),
    mockReturnValueOnce: once(returning),
    mockResolvedValue: always(resolving),
    mockResolvedValueOnce: once(resolving),
    mockRejectedValue: always(rejecting),
    mockRejectedValueOnce: once(rejecting),
    mockReturnThis(this: unknown): unknown {
      behaviour.always = function (this: unknown) {
        return this;
      };
      return this;
    },
    getMockImplementation: () => behaviour.always,
    mockClear(this: unknown): unknown {
      clear(seen);
      return this;
    },
    mockReset(this: unknown): unknown {
      clear(seen);
      behaviour.always = first;
      behaviour.once = [];
      return this;
    },
  };
}
