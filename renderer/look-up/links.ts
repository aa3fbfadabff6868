import type { TextTree } from "../../curriculum/schema-tree.ts";
import type { Words } from "../../main/contract.ts";
import type { Part } from "../common/sentence-parts.ts";
import type { Language } from "../i18n/language.ts";
import { dictionaryOf } from "./entries.ts";
import { explainerOf } from "./explained.ts";
import { finderOf } from "./finder.ts";
import { linkParts, linksInTree } from "./mentions.ts";

/** Fetched after the lesson has been painted: makes what turns mentions into links. */
export function linksOf(words: Words, language: Language) {
  const finder = finderOf(dictionaryOf(words), language);
  return {
    tree: (tree: TextTree) => linksInTree(tree, finder),
    parts: (parts: readonly Part[]) => linkParts(parts, finder),
    /** The page of what a message means. */
    page: explainerOf(words),
  };
}

export type Links = ReturnType<typeof linksOf>;
