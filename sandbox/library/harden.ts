/** Names that code rightly assigns on its own objects although a prototype has them: `error.name = "…"`. */
const assigned: readonly (readonly [object, readonly string[]])[] = [
  [Object.prototype, ["toString", "toLocaleString", "valueOf", "hasOwnProperty"]],
  [Function.prototype, ["name"]],
  [Array.prototype, ["toString"]],
];
const errorNames = ["name", "message", "toString"];

/**
 * Freezes every built-in of the checks' realm, so that an object of it that should ever reach a program gives it
 * nothing to change. Frozen data on a prototype would forbid assigning the same name on objects that inherit it
 * (ECMAScript's "override mistake"), so those names become accessors that do what assignment would have done.
 */
export function freezeIntrinsics(intrinsics: readonly object[]): void {
  for (const [prototype, names] of assigned) for (const name of names) allowOverride(prototype, name);
  for (const object of intrinsics) {
    if (object === Error.prototype || object instanceof Error)
      for (const name of errorNames) allowOverride(object, name);
  }
  for (const object of intrinsics) if (object !== globalThis) Object.freeze(object);
}

function allowOverride(prototype: object, name: string): void {
  const descriptor = Reflect.getOwnPropertyDescriptor(prototype, name);
  if (descriptor === undefined || !("value" in descriptor) || descriptor.configurable !== true) return;
  const { value } = descriptor;
  Reflect.defineProperty(prototype, name, {
    configurable: false,
    enumerable: descriptor.enumerable === true,
    get: () => value,
    set(this: object, next: unknown) {
      if (this === prototype) throw new TypeError(`'${name}' is read-only`);
      Reflect.defineProperty(this, name, {
        value: next,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    },
  });
}

/**
 * Takes away what makes code out of text in this realm. Gives the intrinsics with each constructor of functions
 * replaced by the one that refuses.
 */
export function forbidCodeFromText(intrinsics: readonly object[]): object[] {
  const kinds = [() => {}, async () => {}, function* () {}, async function* () {}];
  const replaced = new Map<object, object>();
  for (const kind of kinds) {
    const prototype = Reflect.getPrototypeOf(kind) as object;
    const real = Reflect.get(prototype, "constructor") as object;
    const refusing = () => {
      throw new EvalError("Checks cannot make code from text.");
    };
    Reflect.defineProperty(refusing, "prototype", { value: prototype, writable: false });
    Reflect.defineProperty(refusing, "name", { value: Reflect.get(real, "name") });
    Reflect.defineProperty(prototype, "constructor", { value: refusing, configurable: true, writable: true });
    replaced.set(real, refusing);
  }
  Reflect.defineProperty(globalThis, "Function", {
    value: Reflect.get(Function.prototype, "constructor"),
    configurable: true,
    writable: true,
  });
  const evaluate = Reflect.get(globalThis, "eval") as object;
  Reflect.deleteProperty(globalThis, "eval");
  replaced.set(evaluate, () => {
    throw new EvalError("Checks cannot make code from text.");
  });
  return intrinsics.map((object) => replaced.get(object) ?? object);
}
