import type { Course } from "../../curriculum/schema.ts";
import { spellingsOf } from "../../curriculum/spellings.ts";
import type { Words } from "../contract.ts";

/** The glossaries and references of all modules, in the order of teaching. */
export function wordsOf({ modules }: Course): Words {
  return {
    glossary: modules.flatMap(({ id, glossary }) => glossary.map((term) => ({ ...term, module: id }))),
    reference: modules.flatMap(({ id, lessons, reference }) =>
      reference.map((entry) => ({
        ...entry,
        module: id,
        lesson: lessons.find(({ teaches }) => teaches.includes(entry.name))?.id ?? null,
        spellings: spellingsOf(entry.name),
      })),
    ),
  };
}
