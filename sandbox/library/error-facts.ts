import type { ErrorFacts } from "./facts.ts";
import { inspect, oneLine } from "./inspect.ts";
import { isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

/** The innermost frames are enough to say where; an endless recursion has thousands. */
const maxStackChars = 2_000;

/** Texts of a thrown value, read as data along the prototype chain: no getter of the program is asked. */
function reader(membrane: Membrane, thrown: unknown, raw: object | null): (key: string) => string | null {
  const { reflect, proxyTarget } = membrane.kit;
  return (key) => {
    if (raw === null || proxyTarget(raw) !== undefined) return null;
    for (let holder: object | null = raw; holder !== null; holder = reflect.getPrototypeOf(holder)) {
      const found = reflect.getOwnPropertyDescriptor(holder, key);
      if (found === undefined) continue;
      // This realm's error prototypes have accessors of its own making, see `freezeIntrinsics`.
      const value: unknown =
        found.get !== undefined && membrane.rawOf(thrown) === undefined ? found.get() : found.value;
      return typeof value === "string" ? value : null;
    }
    return null;
  };
}

/** The message alone, as Jest reads it: of what has none, its text. */
export function messageOf(membrane: Membrane, thrown: unknown): string {
  if (!isObject(thrown)) return String(thrown);
  const read = reader(membrane, thrown, membrane.rawOf(thrown) ?? thrown);
  return read("message") ?? inspect(thrown, membrane.lens, oneLine);
}

/** What is known of a thrown value. */
export function errorFacts(membrane: Membrane, thrown: unknown): ErrorFacts {
  const { reflect } = membrane.kit;
  const raw = isObject(thrown) ? (membrane.rawOf(thrown) ?? thrown) : null;
  const read = reader(membrane, thrown, raw);
  const stack = read("stack")?.slice(0, maxStackChars) ?? "";
  const message = read("message");
  if (message === null || read("name") === null) {
    return { name: "", message: inspect(thrown, membrane.lens, oneLine), stack };
  }
  return { name: className(read, raw) ?? "Error", message, stack };

  function className(readName: (key: string) => string | null, object: object | null): string | null {
    const name = readName("name");
    if (name !== "Error" || object === null) return name;
    // `class TooShort extends Error` keeps the name "Error" unless it sets another.
    const prototype = reflect.getPrototypeOf(object);
    const maker: unknown = prototype && reflect.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    const own = isObject(maker) && reflect.getOwnPropertyDescriptor(maker, "name")?.value;
    return typeof own === "string" && own !== "" ? own : name;
  }
}

/** True for what the engine throws when it runs out of stack or memory: never what a check asked for. */
export function isExhaustion(facts: ErrorFacts): boolean {
  return (
    facts.name === "InternalError" &&
    /^(?:stack overflow|out of memory|string too long|interrupted)$/.test(facts.message)
  );
}
