import type { Words } from "../library/facts.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export type WordKey = keyof typeof en;
export type Language = "en" | "es";

type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;
type Values<Key extends WordKey> =
  Slots<(typeof en)[Key]> extends never
    ? readonly []
    : readonly [values: Readonly<Record<Slots<(typeof en)[Key]>, string | number>>];

/** A text of the catalogue with its values put in. A value that is forgotten or misspelt does not compile. */
export type Say = <Key extends WordKey>(key: Key, ...values: Values<Key>) => string;

export function speaker(language: Language): Say {
  const words: Readonly<Record<WordKey, string>> = language === "es" ? es : en;
  return (key, ...[values]) => fill(words[key], values ?? {});
}

/** One pass, so that a value with braces in it stays as it is. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** Words of the checks' realm in a language. A text stays what it is. */
export function tell(words: Words, language: Language): string {
  if (typeof words === "string") return words;
  const catalogue: Readonly<Record<WordKey, string>> = language === "es" ? es : en;
  const values = Object.entries(words.values).map(([name, value]) => [
    name,
    typeof value === "number" ? value : tell(value, language),
  ]);
  return fill(catalogue[words.key], Object.fromEntries(values));
}

/** What a matcher asks for; null if the catalogue does not know the matcher. */
export function wishOf(matcher: string, negated: boolean, value: string, language: Language): string | null {
  const words: Readonly<Record<string, string>> = language === "es" ? es : en;
  const text = words[`wish.${negated ? "not." : ""}${matcher}`];
  return text === undefined ? null : fill(text, { value });
}
