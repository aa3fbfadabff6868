/**
 * How words are compared, where the index is built and where it is asked. Nothing is imported here: the page takes this very
 * file, so that both always agree.
 */

/** Small letters without accents, so that who types `funcion` finds `función`. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * A word without the ending of its plural, in English and Spanish alike: `values` and `value` become `valu`, `funciones` and
 * `función` become `funcion`. Short words stay as they are. No more is taken off: whoever types less gets the rest by its beginning.
 */
export function stemmed(word: string): string {
  const plain = folded(word);
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  const single = /[^s]s$/.test(plain) ? plain.slice(0, -1) : plain;
  return single.length > 3 && single.endsWith("e") ? single.slice(0, -1) : single;
}

/** What can be found, in the order in which groups of the same worth are shown. */
export const docKinds = ["term", "code", "error", "lesson", "section", "exercise", "skill"] as const;
export type DocKind = (typeof docKinds)[number];

/** One thing that can be found. */
export interface Doc {
  readonly kind: DocKind;
  /** Of the term, code, page of an error, lesson, exercise or skill; of a section its lesson's. */
  readonly id: string;
  /** Where one goes from here; `null` for what opens by itself. */
  readonly lesson: string | null;
  /** Of a section: the number of its heading in the text, from 1. Else 0. */
  readonly at: number;
  readonly title: string;
  /** What else it is called, in both languages. */
  readonly names: readonly string[];
  /** Without Markdown. */
  readonly text: string;
}

/** The fields of the index; a doc's number in the list is its id there. */
export const indexFields = ["title", "names", "text"] as const;
export const indexBoost = { title: 8, names: 5 } as const;
