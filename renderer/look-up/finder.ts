import type { Language } from "../i18n/language.ts";
import type { Dictionary, Entry, EntryKey } from "./entries.ts";

/** Finds the entry that a mention means, if there is one. */
export interface Finder {
  /** What stands as `code` in a text: `Math.round`, `list.push(3)`, `const`. */
  readonly inCode: (text: string) => EntryKey | null;
  /** What stands in *italics*: a term or one of its other forms, in the text's language or in the other. */
  readonly inItalics: (text: string) => EntryKey | null;
  /** The name of a kind of error: `ReferenceError`. */
  readonly asError: (name: string) => EntryKey | null;
}

export function finderOf(dictionary: Dictionary, language: Language): Finder {
  const entries = [...dictionary.values()];
  const spelled = firstOf(
    entries.flatMap((entry) =>
      entry.kind === "code" ? entry.of.spellings.map((text) => [text, entry.key] as const) : [],
    ),
  );
  const other: Language = language === "en" ? "es" : "en";
  const forms = firstOf(
    [language, other].flatMap((each) => entries.flatMap((entry) => formsOf(entry, each))),
  );
  const asError = (name: string) => (isError.test(name) ? (forms.get(folded(name)) ?? null) : null);
  return {
    asError,
    inItalics: (text) => forms.get(folded(text)) ?? null,
    inCode(text) {
      const plain = text.trim().replace(/;$/, "");
      const name = nameUsed.exec(plain)?.[1] ?? "";
      const member = /\.[^.]+$/.exec(name)?.[0] ?? "";
      return spelled.get(plain) ?? spelled.get(name) ?? spelled.get(member) ?? asError(plain);
    },
  };
}

const isError = /^[A-Z][A-Za-z]*Error$/;

/** A name or a member, by itself or called with something that is no call itself: `list.push(3)`, `.toFixed(2)`, `Number(…)`. */
const nameUsed = /^((?:[A-Za-z_$][\w$]*)?(?:\.[A-Za-z_$][\w$]*)?)(?:\([^()]*\))?$/;

function formsOf(entry: Entry, language: Language): readonly (readonly [string, EntryKey])[] {
  if (entry.kind !== "term") return [];
  const { also, term } = entry.of;
  return [term[language] ?? "", ...also[language]].map((form) => [folded(form), entry.key] as const);
}

/** The first of two with the same name keeps it: what is taught first, and the text's own language. */
function firstOf(pairs: readonly (readonly [string, EntryKey])[]): ReadonlyMap<string, EntryKey> {
  return new Map(pairs.filter(([name]) => name !== "").reverse());
}

const leading = /^(?:an?|the|to|el|la|los|las|una?|unos|unas) /;

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().replace(leading, "");
}
