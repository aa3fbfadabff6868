import type { Doc } from "../../curriculum/search/text.ts";

/** Under which heading a result stands, in the order of the tabs. */
export const groups = ["words", "language", "errors", "lessons", "exercises", "code"] as const;
export type Group = (typeof groups)[number];
export type Filter = Group | "all";

/** The texts' keys: what each is called. */
export const filterWords = {
  all: "lookUp.all",
  words: "lookUp.groupWords",
  language: "lookUp.groupLanguage",
  errors: "lookUp.groupErrors",
  lessons: "lookUp.groupLessons",
  exercises: "lookUp.groupExercises",
  code: "lookUp.groupCode",
} as const satisfies Record<Filter, string>;

const groupOfKind = {
  term: "words",
  code: "language",
  error: "errors",
  lesson: "lessons",
  section: "lessons",
  skill: "lessons",
  exercise: "exercises",
} as const satisfies Record<Doc["kind"], Group>;

export const groupOf = ({ kind }: Pick<Doc, "kind">): Exclude<Group, "code"> => groupOfKind[kind];

/** What is asked for: `lessons: loops` asks for loops in the lessons only. `names`: what each group is called on the screen. */
export function asked(
  query: string,
  names: Readonly<Record<Group, string>>,
): { readonly group: Group | null; readonly text: string } {
  const [head = "", ...rest] = query.split(":");
  const wanted = plain(head);
  const group =
    rest.length === 0 || wanted.length < 3
      ? undefined
      : groups.find((each) => plain(names[each]).startsWith(wanted));
  return group === undefined ? { group: null, text: query } : { group, text: rest.join(":") };
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
