import { CheckMistake } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import { knownNames } from "./known-names.ts";

/** What a mock has seen. The lists are live, as in Jest. */
export interface Seen {
  calls: unknown[][];
  results: MockResult[];
  /** `this` of each call. */
  contexts: unknown[];
  /** What `new` made, or `this` of a call. */
  instances: unknown[];
  /** The call's number among the calls of all mocks, from 1. */
  invocationCallOrder: number[];
}

interface MockResult {
  type: "return" | "throw" | "incomplete";
  value: unknown;
}

interface Behaviour {
  always: Callable | undefined;
  once: Callable[];
}

export interface MockOptions {
  /** What it does until it is told otherwise. */
  readonly first: Callable | undefined;
  /** What it does after `mockReset`. */
  readonly afterReset: Callable | undefined;
  /** Puts back what the mock stands for, if it stands for something. */
  readonly restore: () => void;
  /** The number of the next call of any mock. */
  readonly nextOrder: () => number;
  readonly name: string;
}

export interface Mock {
  readonly mock: Callable;
  readonly seen: Seen;
  readonly clear: () => void;
  readonly reset: () => void;
  readonly restore: () => void;
}

/**
 * A mock is a Proxy whose own properties are those of a bare function: its twin in the program's realm is made of own
 * properties, so a program that is given one as a callback sees neither what it has recorded nor the methods that
 * would change that.
 */
export function makeMock(options: MockOptions): Mock {
  const seen: Seen = { calls: [], results: [], contexts: [], instances: [], invocationCallOrder: [] };
  const behaviour: Behaviour = { always: options.first, once: [] };
  const clear = (): void => {
    for (const list of ["calls", "results", "contexts", "instances", "invocationCallOrder"] as const)
      seen[list] = [];
  };
  const reset = (): void => {
    clear();
    behaviour.always = options.afterReset;
    behaviour.once = [];
  };
  const restore = (): void => {
    reset();
    options.restore();
  };

  /** Notes a call, and what comes of it. `made` is the object that `new` makes. */
  function record(self: unknown, args: unknown[], run: (behave: Callable | undefined) => unknown): unknown {
    const result: MockResult = { type: "incomplete", value: undefined };
    seen.calls.push(args);
    seen.results.push(result);
    seen.contexts.push(self);
    const place = seen.instances.push(self) - 1;
    seen.invocationCallOrder.push(options.nextOrder());
    const { instances } = seen;
    try {
      const value = run(behaviour.once.shift() ?? behaviour.always);
      Object.assign(result, { type: "return", value });
      if (isObject(value) && self === undefined) instances[place] = value;
      return value;
    } catch (error) {
      Object.assign(result, { type: "throw", value: error });
      throw error;
    }
  }

  const target = function mock() {};
  // The build shortens names, and this one is told to the student.
  Object.defineProperty(target, "name", { value: "mock", configurable: true });
  if (options.first !== undefined && hasPrototype(options.first)) target.prototype = options.first.prototype;
  const own = {
    ...controls(options, seen, behaviour),
    mockClear: chained(clear),
    mockReset: chained(reset),
    mockRestore: restore,
  };
  const known = knownNames(own, "mock");
  const mock: Callable = new Proxy(target as Callable, {
    apply: (_, self, args: unknown[]) =>
      record(self, args, (behave) => (behave === undefined ? undefined : Reflect.apply(behave, self, args))),
    construct: (_, args: unknown[], newTarget: Callable) => {
      const made: object = Object.create(Reflect.get(newTarget, "prototype") as object);
      const answer = record(made, args, (behave) => {
        if (behave === undefined) return undefined;
        if (!hasPrototype(behave)) return Reflect.apply(behave, made, args);
        return Reflect.construct(behave, args, newTarget === mock ? behave : newTarget);
      });
      if (!isObject(answer)) return made;
      seen.instances[seen.instances.lastIndexOf(made)] = answer;
      return answer;
    },
    get: (callable, key) => {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key, mock);
      const isMethod = typeof key === "string" && /^(?:mock|getMock)/.test(key) && !(key in callable);
      return isMethod ? Reflect.get(known, key) : Reflect.get(callable, key);
    },
    has: (callable, key) => Object.hasOwn(own, key) || Reflect.has(callable, key),
  });
  return { mock, seen, clear, reset, restore };
}

function hasPrototype(value: Callable): boolean {
  return isObject(Reflect.get(value, "prototype"));
}

function chained(act: () => void) {
  return function (this: unknown): unknown {
    act();
    return this;
  };
}

/** The properties that a mock has for the checks. Most methods give the mock, so that they can be chained. */
function controls(options: MockOptions, seen: Seen, behaviour: Behaviour) {
  let name = options.name;
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
  const given = (value: unknown): Callable => {
    if (typeof value !== "function") throw new CheckMistake("a mock's implementation must be a function");
    return value as Callable;
  };
  const returning = (value: unknown) => () => value;
  const resolving = (value: unknown) => () => Promise.resolve(value);
  const rejecting = (value: unknown) => () => Promise.reject(value);
  const throwing = (value: unknown) => () => {
    throw value;
  };
  const state = Object.defineProperties(
    {
      get lastCall() {
        return seen.calls.at(-1);
      },
    },
    Object.fromEntries(
      Object.keys(seen).map((list) => [
        list,
        { get: () => Reflect.get(seen, list) as unknown, enumerable: true },
      ]),
    ),
  );
  return {
    mock: knownNames(state, "mock"),
    mockImplementation: always(given),
    mockImplementationOnce: once(given),
    mockReturnValue: always(returning),
    mockReturnValueOnce: once(returning),
    mockResolvedValue: always(resolving),
    mockResolvedValueOnce: once(resolving),
    mockRejectedValue: always(rejecting),
    mockRejectedValueOnce: once(rejecting),
    mockThrow: always(throwing),
    mockThrowOnce: once(throwing),
    mockReturnThis: function (this: unknown): unknown {
      behaviour.always = function (this: unknown) {
        return this;
      };
      return this;
    },
    getMockImplementation: () => behaviour.once[0] ?? behaviour.always,
    getMockName: () => name,
    mockName(this: unknown, next: unknown): unknown {
      name = String(next);
      return this;
    },
    withImplementation(this: unknown, instead: unknown, body: unknown): unknown {
      const before = { always: behaviour.always, once: behaviour.once };
      const back = (): unknown => Object.assign(behaviour, before);
      Object.assign(behaviour, { always: given(instead), once: [] });
      let answer: unknown;
      try {
        answer = given(body).call(undefined);
      } finally {
        if (!(answer instanceof Promise)) back();
      }
      return answer instanceof Promise ? answer.finally(back).then(() => this) : this;
    },
  };
}
