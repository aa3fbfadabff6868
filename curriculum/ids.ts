import type { AuthoredCourse } from "./schema.ts";

/** What progress refers to, in the order of the list. */
const kinds = ["module", "lesson", "exercise", "term"] as const;

/** An id that was published. `replacedBy`: the one of the same kind that stands for it now. */
export interface PublishedId {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
  readonly replacedBy: string | null;
}

/** A line of `ids.txt`, 1-based; `null`: it says nothing that can be read. */
export interface IdLine {
  readonly line: number;
  readonly text: string;
  readonly entry: PublishedId | null;
}

const pattern = /^(module|lesson|exercise|term) ([a-z0-9-]+)(?: -> ([a-z0-9-]+))?$/;

/** Reads `ids.txt`: a line for each id, `lesson rounding` or `lesson round -> rounding`; what begins with # says nothing. */
export function readIds(text: string): readonly IdLine[] {
  return text
    .split("\n")
    .map((written, index): IdLine => ({ line: index + 1, text: written, entry: entryIn(written) }))
    .filter(({ text: written }) => written.trim() !== "" && !written.startsWith("#"));
}

function entryIn(written: string): PublishedId | null {
  const [, kind, id, replacedBy] = pattern.exec(written.trim()) ?? [];
  const known = kinds.find((name) => name === kind);
  return known === undefined || id === undefined ? null : { kind: known, id, replacedBy: replacedBy ?? null };
}

const heading = [
  "# Ids that have been published: students' progress refers to them, so none is ever taken from here.",
  "# `npx foothold curriculum ids` adds what is new. Where a lesson is gone, write which one stands for it:",
  "# lesson old-name -> new-name",
];

/** Writes the list: sorted, so that two authors' additions are easily brought together. */
export function writeIds(entries: readonly PublishedId[]): string {
  const lines = kinds.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, replacedBy }) => `${kind} ${id}${replacedBy === null ? "" : ` -> ${replacedBy}`}`)
      .sort(),
  );
  return `${[...heading, ...lines].join("\n")}\n`;
}

/** All ids that a course has, in the order of teaching. */
export function idsOf({ modules }: AuthoredCourse): readonly PublishedId[] {
  const entry = (kind: PublishedId["kind"], id: string): PublishedId => ({ kind, id, replacedBy: null });
  return modules.flatMap((module) => [
    entry("module", module.id),
    ...module.lessons.flatMap((lesson) => [
      entry("lesson", lesson.id),
      ...lesson.exercises.map(({ id }) => entry("exercise", id)),
    ]),
    ...module.glossary.map(({ id }) => entry("term", id)),
  ]);
}

/** By which one thing with an id is known: a module and a lesson may have the same. */
export const nameOf = ({ kind, id }: Pick<PublishedId, "kind" | "id">): string => `${kind} ${id}`;

/** The course's ids that its list does not have. */
export function unlistedIds(course: AuthoredCourse): readonly PublishedId[] {
  const listed = new Set(readIds(course.lists.ids).flatMap(({ entry }) => (entry ? [nameOf(entry)] : [])));
  return idsOf(course).filter((entry) => !listed.has(nameOf(entry)));
}
