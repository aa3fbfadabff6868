import MiniSearch from "minisearch";
import type { Language } from "../i18n/language.ts";
import { type Dictionary, type Entry, meaningOf, titleOf } from "./entries.ts";

/** Small letters without accents, so that who types `funcion` finds `función`. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How many letters may be wrong, missing or too many. */
const slipsIn = (word: string) => (word.length < 4 ? false : word.length < 8 ? 1 : 2);

/** The word, and it with each two neighbours changed over: the slip that people make most. */
function changedOver(word: string): string[] {
  const letters = [...word];
  const swapped = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
  return [word, ...swapped];
}

/**
 * Makes the search over all entries in both languages. What it gives for a query is in this order: what is called so, what
 * begins so, then what mentions it, the better match first. A query without letters looks for signs such as `%`.
 */
export function searchOf(dictionary: Dictionary, language: Language): (query: string) => readonly Entry[] {
  const entries = [...dictionary.values()];
  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["name", "other", "text"],
    extractField: (entry, field) => (field === "key" ? entry.key : fieldOf(entry, field, language)),
    processTerm: (word) => folded(word),
    searchOptions: {
      boost: { name: 8, other: 5 },
      prefix: true,
      combineWith: "AND",
    },
  });
  index.addAll(entries);

  function byWords(query: string): readonly Entry[] {
    // A misspelt word is looked for only where the right one is not there, and single words only where not all of them meet.
    const words = query.trim().split(/\s+/);
    const tries = [
      () => index.search(query),
      () =>
        index.search({
          combineWith: "AND",
          queries: words.map((word) => ({ combineWith: "OR", queries: changedOver(word) })),
        }),
      () => index.search(query, { fuzzy: slipsIn }),
      () => index.search(query, { fuzzy: slipsIn, combineWith: "OR" }),
    ];
    for (const search of tries) {
      const found = search();
      if (found.length > 0) return found.flatMap(({ id }) => dictionary.get(id) ?? []);
    }
    return [];
  }

  return (query) => {
    const wanted = folded(query.trim()).replace(leadingDot, "");
    if (wanted === "") return entries;
    const named = entries.map((entry) => ({ entry, names: spoken(entry, language) }));
    const called = named.filter(({ names }) => names.includes(wanted));
    const beginning = named.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
    const mentioning = /[\p{L}\p{N}]/u.test(wanted)
      ? byWords(query)
      : entries.filter((entry) => entry.kind === "code" && entry.of.signature.includes(wanted));
    return [...new Set([...[...called, ...beginning].map(({ entry }) => entry), ...mentioning])];
  };
}

/** `.push` is looked for as `push`, too. */
const leadingDot = /^\.(?=\p{L})/u;

const spoken = (entry: Entry, language: Language) =>
  namesOf(entry, language).map((name) => folded(name).replace(leadingDot, ""));

/** Whatever somebody may call it, in both languages, the screen's first. */
function namesOf(entry: Entry, language: Language): readonly string[] {
  if (entry.kind === "code") return [entry.of.name, ...entry.of.spellings];
  const { also, term } = entry.of;
  const other = language === "en" ? "es" : "en";
  return [titleOf(entry, language), ...also[language], term[other] ?? "", ...also[other]];
}

function fieldOf(entry: Entry, field: string, language: Language): string {
  switch (field) {
    case "name":
      return `${titleOf(entry, language)} ${entry.kind === "code" ? entry.of.name : ""}`;
    case "other":
      return [...namesOf(entry, language), entry.kind === "code" ? entry.of.signature : ""].join(" ");
    default:
      return [meaningOf(entry, "en"), meaningOf(entry, "es"), carefulOf(entry)].join(" ");
  }
}

function carefulOf(entry: Entry): string {
  return entry.kind === "code" ? Object.values(entry.of.careful ?? {}).join(" ") : "";
}
