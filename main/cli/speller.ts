import { ok, refuse } from "../../bundle/std.ts";
import type { OpenSpeller } from "../../curriculum/check-spelling.ts";

/** British words are those of the course; where a word has two spellings, the American one is not taken. */
const dictionaries = { en: "en-gb", es: "es-es" } as const;

/** Suggestions in a finding. */
const suggested = 3;

/**
 * The dictionaries of cspell, in memory. They are on authors' machines alone, so they are looked for when they are asked for,
 * and a terminal does without.
 */
export const openSpeller: OpenSpeller = async () => {
  const library = await load();
  if (library === null) {
    return refuse(
      "noDictionaries",
      'The spelling was not looked at, because the dictionaries are not installed. Run "npm ci" in Foothold\'s folder, and check again.',
    );
  }
  const { cspell, spanish } = library;
  const bundled = await cspell.getDefaultBundledSettingsAsync();
  const { dictionaryDefinitions } = cspell.mergeSettings(bundled, await cspell.readSettings(spanish));
  const open = (name: string) =>
    cspell.getDictionary({
      ...(dictionaryDefinitions ? { dictionaryDefinitions } : {}),
      dictionaries: [name],
    });
  const books = { en: await open(dictionaries.en), es: await open(dictionaries.es) };
  // The same words come again and again, and to look one up takes as long as to read ten.
  const known = { en: new Map<string, boolean>(), es: new Map<string, boolean>() };
  return ok({
    knows(word, language) {
      // Without regard to case, a dictionary has no accents, and Spanish is nothing without them.
      const has = known[language].get(word) ?? books[language].has(word, { ignoreCase: false });
      known[language].set(word, has);
      return has;
    },
    suggest: (word, language) =>
      books[language]
        .suggest(word, { numSuggestions: suggested, ignoreCase: false })
        .map((found) => found.word),
  });
};

async function load() {
  try {
    const cspell = await import("cspell-lib");
    return { cspell, spanish: new URL(import.meta.resolve("@cspell/dict-es-es/cspell-ext.json")) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}
