/**
 * How many syllables a Spanish word has, one or more. By the rules of the Royal Spanish Academy (Ortografía de la lengua
 * española, 2010, II.3): two vowels side by side are one syllable unless both are strong (a, e, o) or the weak one (i, u)
 * has an accent; an h between them changes nothing; u is silent in que, qui, gue and gui; y is a vowel where no vowel
 * follows it.
 */
export function spanishSyllables(word: string): number {
  const spelt = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/([qg])u(?=[eiéí])/g, "$1")
    .replace(/y(?![aeiouáéíóúü])/g, "i")
    .replaceAll("h", (_, at: number, whole: string) => (whole[at - 1] === "c" ? "h" : ""));
  const groups = spelt.match(/[aeiouáéíóúü]+/g) ?? [];
  const syllables = groups.reduce((sum, group) => sum + nucleiIn(group), 0);
  return Math.max(1, syllables);
}

/** Vowels that carry a syllable by themselves. */
const isStrong = (vowel: string | undefined): boolean => vowel !== undefined && /[aeoáéóíú]/.test(vowel);

/** How many syllables a row of vowels has: one for each strong vowel, and one where there are only weak ones. */
function nucleiIn(vowels: string): number {
  const strong = [...vowels].filter(isStrong).length;
  return Math.max(1, strong);
}
