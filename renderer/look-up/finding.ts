import MiniSearch, { type SearchResult } from "minisearch";
import { type Doc, folded, indexBoost, indexFields, stemmed } from "../../curriculum/search/text.ts";
import { type Filter, type Group, groupOf } from "./groups.ts";
import { marked, type Part, pieceOf } from "./pieces.ts";

/** One result, ready to be shown. */
export interface Hit {
  readonly kind: Doc["kind"];
  readonly id: string;
  readonly lesson: string | null;
  readonly at: number;
  readonly title: readonly Part[];
  readonly piece: readonly Part[];
}

export interface FoundGroup {
  readonly group: Exclude<Group, "code">;
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly count: number;
}

/** Of each group while all are shown; of one that is shown alone. */
const mostOfEach = 4;
const mostOfOne = 40;

interface Ranked {
  readonly doc: Doc;
  /** 0: called so; 1: begins so; 2: mentions all of it; 3: mentions some of it. Then the order of the index. */
  readonly tier: number;
  readonly stems: ReadonlySet<string>;
}

export type Find = (query: string, filter: Filter) => readonly FoundGroup[];

/**
 * Opens what the pack has for searching. Groups come in the order of their best results: what is called so, what begins so,
 * then what mentions it.
 */
export function openFind(json: string): Find {
  const { docs, index: stored } = JSON.parse(json) as {
    readonly docs: readonly Doc[];
    readonly index: never;
  };
  const index = MiniSearch.loadJS<Doc>(stored, { fields: [...indexFields], processTerm: stemmed });
  const named = docs.map((doc) => [doc.title, ...doc.names].map(bare));
  return (query, filter) => {
    const wanted = bare(query);
    if (wanted === "") return [];
    return grouped(ranked(wanted, docs, named, index), filter);
  };
}

/** `.push` is looked for as `push`, too, and `push()` as well. */
const bare = (text: string): string =>
  folded(text.trim())
    .replace(/\s+/g, " ")
    .replace(/^\.(?=\p{L})/u, "")
    .replace(/\(\)?;?$/, "");

function ranked(
  wanted: string,
  docs: readonly Doc[],
  named: readonly (readonly string[])[],
  index: MiniSearch<Doc>,
): readonly Ranked[] {
  const stems = new Set(wanted.split(" ").map(stemmed));
  const all: Ranked[] = [];
  const has = (test: (name: string) => boolean, tier: number) => {
    for (const [at, doc] of docs.entries()) if (named[at]?.some(test)) all.push({ doc, tier, stems });
  };
  has((name) => name === wanted, 0);
  has((name) => name.startsWith(wanted), 1);
  if (!/[\p{L}\p{N}]/u.test(wanted)) {
    has((name) => name.includes(wanted), 2);
    all.push(...docs.filter(({ text }) => text.includes(wanted)).map((doc) => ({ doc, tier: 3, stems })));
  } else {
    const { whole, some } = mentions(wanted, index);
    const told = (tier: number) => (result: SearchResult) => {
      const doc = docs[Number(result.id)];
      return doc === undefined ? [] : [{ doc, tier, stems: new Set(result.terms) }];
    };
    all.push(...whole.flatMap(told(2)), ...some.flatMap(told(3)));
  }
  const best = new Map<Doc, Ranked>();
  for (const each of all) {
    const known = best.get(each.doc);
    // What a mention found is marked as well where the thing is called so.
    best.set(each.doc, known ? { ...known, stems: new Set([...known.stems, ...each.stems]) } : each);
  }
  return [...best.values()];
}

/** Words of a question that say nothing of what is asked. Words of the language, such as `for` and `in`, are none of them. */
const idle = new Set(
  "how what why does is the an my can you to que como cual por el la los las un una mi me se de del con para".split(
    " ",
  ),
);

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
 * A misspelt word is looked for only where the right one is not there, and single words after all of them together. The
 * beginning of a word counts from its second letter on: of one letter there are too many.
 */
function mentions(wanted: string, index: MiniSearch<Doc>) {
  const given = wanted.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = given.filter((word) => !idle.has(word));
  const words = telling.length > 0 ? telling : given;
  const query = words.join(" ");
  const options = { boost: indexBoost, prefix: (term: string) => term.length > 1 };
  const tries = [
    () => index.search(query, { ...options, combineWith: "AND" }),
    () =>
      index.search(
        {
          combineWith: "AND",
          queries: words.map((word) => ({ combineWith: "OR", queries: changedOver(word) })),
        },
        options,
      ),
    () => index.search(query, { ...options, combineWith: "AND", fuzzy: slipsIn }),
  ];
  let whole: readonly SearchResult[] = [];
  for (const search of tries) {
    whole = search();
    if (whole.length > 0) break;
  }
  const isEnough = whole.length >= 5 || (words.length === 1 && whole.length > 0);
  return {
    whole,
    some: isEnough ? [] : index.search(query, { ...options, combineWith: "OR", fuzzy: slipsIn }),
  };
}

function grouped(found: readonly Ranked[], filter: Filter): readonly FoundGroup[] {
  const byGroup = Map.groupBy(found, ({ doc }) => groupOf(doc));
  const most = filter === "all" ? mostOfEach : mostOfOne;
  return [...byGroup]
    .filter(([group]) => filter === "all" || filter === group)
    .map(([group, own]) => ({ group, count: own.length, hits: own.slice(0, most).map(hitOf) }));
}

/** Of a word that is called so its meaning is shown from the beginning; else the place where it was found. */
function hitOf({ doc: { kind, id, lesson, at, title, text }, tier, stems }: Ranked): Hit {
  const isMeaning = tier < 2 && (kind === "term" || kind === "code" || kind === "error");
  const piece = pieceOf(text, isMeaning ? new Set() : stems);
  return { kind, id, lesson, at, title: marked(title, stems), piece };
}
