const pronoun = /(?:me|te|se|nos|l[aeo]s?)$/;

/**
 * The verbs that a Spanish word may be with one pronoun or two at its end: `escríbelo` is `escribe` and `lo`. Dictionaries list
 * few of these, since every verb has dozens. A verb keeps its accent's place, so the word must show it where the rules ask
 * for one: any form but an infinitive has it written, as soon as a pronoun follows a verb of two syllables or more.
 */
export function withoutPronouns(word: string): readonly string[] {
  const once = word.replace(pronoun, "");
  const twice = once.replace(pronoun, "");
  return [...new Set([once, twice])]
    .filter((verb) => verb.length >= 2 && verb !== word)
    .flatMap((verb) => {
      const plain = verb
        .normalize("NFD")
        .replace(/([aeiou])\u0301/g, "$1")
        .normalize("NFC");
      return plain !== verb || /[aei]r$/.test(verb) ? [plain] : [];
    });
}
