import { brandOf, coversBuiltIn, worksOnSlots } from "./brands.ts";
import type { Call } from "./call-log.ts";
import { callText, labelResult } from "./call-text.ts";
import type { Callable } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import { inV8Words } from "./v8-words.ts";

/**
 * Wrappers: for an object of the program a Proxy in the checks' realm. Its own properties are live; its
 * prototype chain is the program's up to the first built-in, and from there this realm's own, so that
 * `result.map(…)` in a check runs the `map` that nobody could patch.
 */
export interface Wrappers {
  make(raw: object): object;
}

export function createWrappers(membrane: Membrane): Wrappers {
  const { kit, pairs } = membrane;
  const { reflect } = kit;
  const programThen = pairs.toProgramIntrinsic.get(Promise.prototype.then) as Callable;
  const bounced = new WeakMap<object, Callable>();

  function make(raw: object): object {
    const wrapper = new Proxy(
      shadowFor(raw, reflect.getOwnPropertyDescriptor(raw, "prototype") !== undefined),
      handlerFor(raw),
    );
    pairs.wrapperOf.set(raw, new WeakRef(wrapper));
    pairs.rawOf.set(wrapper, raw);
    return wrapper;
  }

  /** A method of a built-in with slots, run by the program's realm on its own object. */
  function bounce(own: object): unknown {
    const native = pairs.toProgramIntrinsic.get(own);
    if (native === undefined) return own;
    const known = bounced.get(native);
    if (known !== undefined) return known;
    const made = function (this: unknown, ...args: unknown[]): unknown {
      return membrane.enter(() =>
        reflect.apply(native as Callable, membrane.toProgram(this), args.map(membrane.toProgram)),
      );
    };
    bounced.set(native, made);
    pairs.rawOf.set(made, native);
    return made;
  }

  function readOwnRealm(raw: object, start: object, key: PropertyKey, receiver: object): unknown {
    for (let holder: object | null = start; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
      const found = Reflect.getOwnPropertyDescriptor(holder, key);
      if (found === undefined) continue;
      // A function's text is kept where the function is.
      const onSlots = worksOnSlots(holder) || found.value === Function.prototype.toString;
      if (found.get !== undefined)
        return Reflect.apply(onSlots ? (bounce(found.get) as Callable) : found.get, receiver, []);
      return onSlots && typeof found.value === "function" && key !== "constructor"
        ? bounce(found.value)
        : found.value;
    }
    // Not one of this realm's: perhaps the program added it to a built-in of its own.
    return membrane.enter(() => reflect.get(raw, key, raw));
  }

  function ownValue(raw: object, key: PropertyKey, value: unknown): unknown {
    const told = key === "message" && typeof value === "string" && brandOf(raw, membrane.lens) === "error";
    return told ? inV8Words(value) : value;
  }

  function read(raw: object, key: PropertyKey, receiver: object): unknown {
    let holder: object | null = raw;
    while (holder !== null) {
      const own = pairs.toChecksIntrinsic.get(holder);
      if (own !== undefined) return readOwnRealm(raw, own, key, receiver);
      if (kit.proxyTarget(holder) !== undefined) return membrane.enter(() => reflect.get(raw, key, raw));
      const found = reflect.getOwnPropertyDescriptor(holder, key);
      if (found !== undefined && !(holder === raw && coversBuiltIn(raw, key, membrane.lens))) {
        if (Object.hasOwn(found, "value")) return membrane.toChecks(ownValue(raw, key, found.value));
        const { get } = found;
        return get === undefined ? undefined : membrane.enter(() => reflect.apply(get as Callable, raw, []));
      }
      holder = reflect.getPrototypeOf(holder);
    }
    return undefined;
  }

  /** A Proxy may not report what its own target contradicts, so what cannot change is kept there too. */
  function agree(target: object, key: PropertyKey, descriptor: PropertyDescriptor): void {
    if (descriptor.configurable === false) Reflect.defineProperty(target, key, descriptor);
  }

  function describe(raw: object, key: PropertyKey): PropertyDescriptor | undefined {
    const found = reflect.getOwnPropertyDescriptor(raw, key);
    if (found === undefined) return undefined;
    return translated(found, membrane.toChecks);
  }

  function freezeShadow(target: object, raw: object): void {
    for (const key of reflect.ownKeys(raw)) {
      const own = describe(raw, key);
      if (own !== undefined) Reflect.defineProperty(target, key, own);
    }
    Reflect.setPrototypeOf(target, membrane.toChecks(reflect.getPrototypeOf(raw)) as object | null);
    Reflect.preventExtensions(target);
  }

  function call(raw: object, self: unknown, args: unknown[], newTarget: unknown): unknown {
    const constructing = newTarget !== undefined;
    const { calls } = membrane;
    const made = calls.begin(() => callText(membrane, raw, self, args, constructing), args);
    let value: unknown;
    try {
      value = membrane.enter(() => {
        const forProgram: unknown[] = [];
        for (let i = 0; i < args.length; i++) forProgram[i] = membrane.toProgram(args[i]);
        if (!constructing) return reflect.apply(raw as Callable, membrane.toProgram(self), forProgram);
        return reflect.construct(raw as Callable, forProgram, membrane.toProgram(newTarget) as Callable);
      });
    } catch (error) {
      if (made !== null) calls.threw(made);
      throw error;
    }
    if (made === null) return value;
    calls.gave(made, value);
    const rawResult = membrane.rawOf(value);
    if (rawResult !== undefined && !membrane.labels.has(rawResult)) {
      membrane.labels.set(rawResult, labelResult(membrane, raw, made.text, constructing));
      followPromise(made, rawResult);
    }
    membrane.letGo();
    return value;
  }

  /** Notes what a promise came to, so that `await total([2])` can be told like `total([2])`. */
  function followPromise(made: Call, rawResult: object): void {
    if (brandOf(rawResult, membrane.lens) !== "promise") return;
    made.alive = membrane.given();
    const settled = membrane.toProgram((value: unknown) => {
      made.alive = [];
      made.outcome = { kind: "gave", value };
    });
    try {
      membrane.enter(() => reflect.apply(programThen, rawResult, [settled, settled]));
    } catch {
      // Not a promise after all, whatever its prototype says.
    }
  }

  function handlerFor(raw: object): ProxyHandler<object> {
    // Only a Proxy of the program runs code of the program where an ordinary object would only answer.
    const isProxy = kit.proxyTarget(raw) !== undefined;
    const ask = <T>(run: () => T): T => (isProxy ? (membrane.enterRaw(run) as T) : run());
    return {
      get: (_target, key, receiver) => {
        // `await` begins by asking for `then`: the program's jobs may run next, on what the checks changed so far.
        if (key === "then") membrane.sync();
        return read(raw, key, receiver as object);
      },
      set: (_target, key, value) =>
        membrane.enterRaw(() => reflect.set(raw, key, membrane.toProgram(value), raw)) as boolean,
      has: (_target, key) => membrane.enterRaw(() => reflect.has(raw, key)) as boolean,
      deleteProperty: (_target, key) => ask(() => reflect.deleteProperty(raw, key)),
      ownKeys: () => ask(() => reflect.ownKeys(raw)),
      getOwnPropertyDescriptor: (target, key) => {
        const own = ask(() => describe(raw, key));
        if (own !== undefined) agree(target, key, own);
        return own;
      },
      defineProperty: (target, key, descriptor) => {
        const forProgram = translated(descriptor, membrane.toProgram);
        const done = membrane.enterRaw(() => reflect.defineProperty(raw, key, forProgram)) as boolean;
        if (done) agree(target, key, descriptor);
        return done;
      },
      getPrototypeOf: () => membrane.toChecks(ask(() => reflect.getPrototypeOf(raw))) as object | null,
      setPrototypeOf: (_target, prototype) =>
        ask(() => reflect.setPrototypeOf(raw, membrane.toProgram(prototype) as object | null)),
      isExtensible: (target) => {
        const extensible = ask(() => reflect.isExtensible(raw));
        if (!extensible) freezeShadow(target, raw);
        return extensible;
      },
      preventExtensions: (target) => {
        const done = ask(() => reflect.preventExtensions(raw));
        if (done) freezeShadow(target, raw);
        return done;
      },
      apply: (_target, self, args: unknown[]) => call(raw, self, args, undefined),
      construct: (_target, args: unknown[], newTarget) => call(raw, undefined, args, newTarget) as object,
    };
  }

  return { make };
}

const fields = ["configurable", "enumerable", "writable", "value", "get", "set"] as const;

function translated(
  descriptor: PropertyDescriptor,
  translate: (value: unknown) => unknown,
): PropertyDescriptor {
  const result: PropertyDescriptor = {};
  for (const field of fields) {
    if (Object.hasOwn(descriptor, field)) result[field] = translate(descriptor[field]) as never;
  }
  return result;
}

/** What the Proxy stands on: decides `typeof`, `Array.isArray` and whether it can be called or constructed. */
function shadowFor(raw: object, hasPrototype: boolean): object {
  if (typeof raw !== "function") return Array.isArray(raw) ? [] : {};
  return hasPrototype ? function shadow() {} : { shadow() {} }.shadow;
}
