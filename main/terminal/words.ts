import type { Words as PackedWords, PackIndex } from "../../curriculum/pack/schema.ts";
import { spellingsOf } from "../../curriculum/spellings.ts";
import { saidOf } from "../../sandbox/words/said.ts";
import type { Words } from "../contract.ts";

/** The glossary, reference and pages of errors of a course, each with where in it they are taught. What no lesson teaches is left out. */
export function wordsOf({ modules }: PackIndex, { glossary, reference, errors }: PackedWords): Words {
  const places = modules.flatMap((module) =>
    module.lessons.map(({ id, teaches }) => ({ module: module.id, lesson: id, teaches })),
  );
  const teaching = new Map(places.flatMap((place) => place.teaches.map((name) => [name, place] as const)));
  const owner = new Map(places.map(({ lesson, module }) => [lesson, module]));
  const said = saidOf(errors.map(({ explains }) => explains));
  return {
    glossary: glossary.flatMap((term) => {
      const module = owner.get(term.lesson);
      return module === undefined ? [] : [{ ...term, module }];
    }),
    reference: reference.flatMap((entry) => {
      const place = teaching.get(entry.name);
      if (place === undefined) return [];
      const { module, lesson } = place;
      return [{ ...entry, module, lesson, spellings: spellingsOf(entry.name) }];
    }),
    errors: errors.map(({ explains: _, ...page }, at) => ({ ...page, says: said[at] ?? [] })),
  };
}
