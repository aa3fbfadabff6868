import { isObject } from "./kit.ts";

/** The tags of locales, by the objects of `Intl.Locale` that stand for them. */
const tags = new WeakMap<object, string>();
const { apply } = Reflect;
const { get, set } = tags;

export function setTag(locale: object, tag: string): void {
  apply(set, tags, [locale, tag]);
}

export function tagOf(value: unknown): string | undefined {
  return isObject(value) ? (apply(get, tags, [value]) as string | undefined) : undefined;
}

/** The argument `locales` of everything in `Intl`: nothing, a tag, a Locale, or a list of these. */
export function readLocales(given: unknown): string[] {
  if (given === undefined) return [];
  if (typeof given === "string") return [given];
  if (given === null) throw new TypeError("Cannot convert undefined or null to object");
  const own = tagOf(given);
  if (own !== undefined) return [own];
  const list = Object(given) as { readonly length?: unknown };
  const length = Math.min(Math.trunc(Number(list.length)) || 0, 1_000);
  const read: string[] = [];
  for (let i = 0; i < length; i++) {
    if (!Reflect.has(list, i)) continue;
    const item: unknown = Reflect.get(list, i);
    if (typeof item !== "string" && !isObject(item)) {
      throw new TypeError("Language ID should be string or object.");
    }
    read[read.length] = tagOf(item) ?? `${item as string}`;
  }
  return read;
}
