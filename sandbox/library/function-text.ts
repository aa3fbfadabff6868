import type { Lens } from "./brands.ts";
import type { Style } from "./inspect.ts";
import { isNative } from "./natives.ts";
import { classNameOf } from "./object-facts.ts";

/** The engine's own: a realm's tells classes of the library as built in. */
const sourceOf = Function.prototype.toString;

/** A function or class as Node's console shows it, or as a check's sentence needs it. */
export function functionText(object: object, lens: Lens, form: Style["form"]): string {
  const { reflect } = lens;
  const name: unknown = reflect.getOwnPropertyDescriptor(object, "name")?.value;
  const own = typeof name === "string" ? name : "";
  const source = sourceOf.call(object);
  if (form === "value") {
    const builtIn = isNative(lens.ownIntrinsic(object) ?? object);
    return functionValue(builtIn ? "[native code]" : source, own);
  }
  if (source.startsWith("class")) {
    const parent = reflect.getPrototypeOf(object);
    const parentName = parent && reflect.getOwnPropertyDescriptor(parent, "name")?.value;
    return `[class ${own || "(anonymous)"}${parentName ? ` extends ${parentName}` : ""}]`;
  }
  const kind = classNameOf(object, lens) ?? "Function";
  return own === "" ? `[${kind} (anonymous)]` : `[${kind}: ${own}]`;
}

/** As code, which is read alike in all languages: its text if that is short, such as `(x) => x * 2`, else its name. */
function functionValue(source: string, name: string): string {
  const line = source.replaceAll(/\s+/g, " ");
  if (line.length <= 40 && !line.includes("[native code]")) return line;
  return name === "" ? "(…) => …" : name;
}
