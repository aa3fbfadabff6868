import type { LessonId, ModuleId } from "../../curriculum/schema.ts";
import type { Words } from "../../main/contract.ts";
import { type Language, localText } from "../i18n/language.ts";

type Term = Words["glossary"][number];
type Code = Words["reference"][number];

/** Names one entry on this page: `term sum`, `code Math.round`. */
export type EntryKey = `${"term" | "code"} ${string}`;

/** What can be looked up: a word of the trade, or a piece of the language. */
export type Entry =
  | { readonly kind: "term"; readonly key: EntryKey; readonly of: Term }
  | { readonly kind: "code"; readonly key: EntryKey; readonly of: Code };

/** All entries by key: the terms in the order of teaching, then the code in that order. */
export type Dictionary = ReadonlyMap<EntryKey, Entry>;

export function dictionaryOf({ glossary, reference }: Words): Dictionary {
  const entries: readonly Entry[] = [
    ...glossary.map((of): Entry => ({ kind: "term", key: `term ${of.id}`, of })),
    ...reference.map((of): Entry => ({ kind: "code", key: `code ${of.name}`, of })),
  ];
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** The entries of each module that has some, in the order of `modules`. */
export function byModule(
  entries: readonly Entry[],
  modules: Iterable<ModuleId>,
): readonly (readonly [ModuleId, readonly Entry[]])[] {
  return [...modules]
    .map((id) => [id, entries.filter(({ of }) => of.module === id)] as const)
    .filter(([, own]) => own.length > 0);
}

/** The term; or how the code is spelt, or written where it has no spelling of its own: `Math.round`, `"text"`. */
export function titleOf(entry: Entry, language: Language): string {
  if (entry.kind === "term") return localText(entry.of.term, language);
  return entry.of.spellings[0] ?? entry.of.signature.trim().split("\n")[0] ?? entry.of.name;
}

export function meaningOf(entry: Entry, language: Language): string {
  return localText(entry.kind === "term" ? entry.of.meaning : entry.of.what, language);
}

/** Keys of the related entries that are there. */
export function relatedTo({ kind, of }: Entry, dictionary: Dictionary): readonly Entry[] {
  return of.see.flatMap((other) => dictionary.get(`${kind} ${other}`) ?? []);
}

export function lessonOf({ of }: Entry): LessonId | null {
  return of.lesson;
}
