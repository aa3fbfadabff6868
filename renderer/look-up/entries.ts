import type { LessonId, ModuleId } from "../../curriculum/schema.ts";
import type { Words } from "../../main/contract.ts";
import { type Language, localText } from "../i18n/language.ts";

type Term = Words["glossary"][number];
type Code = Words["reference"][number];
type ErrorPage = Words["errors"][number];

/** Names one entry on this page: `term sum`, `code Math.round`, `error name-not-known`. */
export type EntryKey = `${"term" | "code" | "error"} ${string}`;

/** What can be looked up: a word of the trade, a piece of the language, or what a message means. */
export type Entry =
  | { readonly kind: "term"; readonly key: EntryKey; readonly of: Term }
  | { readonly kind: "code"; readonly key: EntryKey; readonly of: Code }
  | { readonly kind: "error"; readonly key: EntryKey; readonly of: ErrorPage };

/** All entries by key: the terms in the order of teaching, then the code and the errors in that order. */
export type Dictionary = ReadonlyMap<EntryKey, Entry>;

export function dictionaryOf({ glossary, reference, errors }: Words): Dictionary {
  const entries: readonly Entry[] = [
    ...glossary.map((of): Entry => ({ kind: "term", key: `term ${of.id}`, of })),
    ...reference.map((of): Entry => ({ kind: "code", key: `code ${of.name}`, of })),
    ...errors.map((of): Entry => ({ kind: "error", key: `error ${of.id}`, of })),
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
  switch (entry.kind) {
    case "term":
      return localText(entry.of.term, language);
    case "error":
      return localText(entry.of.title, language);
    case "code":
      return entry.of.spellings[0] ?? entry.of.signature.trim().split("\n")[0] ?? entry.of.name;
  }
}

export function meaningOf(entry: Entry, language: Language): string {
  switch (entry.kind) {
    case "term":
      return localText(entry.of.meaning, language);
    case "error":
      return localText(entry.of.means, language);
    case "code":
      return localText(entry.of.what, language);
  }
}

/** Keys of the related entries that are there. */
export function relatedTo({ kind, of }: Entry, dictionary: Dictionary): readonly Entry[] {
  return of.see.flatMap((other) => dictionary.get(`${kind} ${other}`) ?? []);
}

/** A page of an error belongs to no lesson. */
export function lessonOf(entry: Entry): LessonId | null {
  return entry.kind === "error" ? null : entry.of.lesson;
}
