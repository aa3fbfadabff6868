import { UnstyledButton } from "@mantine/core";
import { memo, useEffect, useRef } from "react";
import { Sentence } from "../common/sentence.tsx";
import { useGrowing } from "../common/use-growing.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpContext } from "./context.ts";
import {
  byModule,
  type Dictionary,
  type Entry,
  type EntryKey,
  lessonOf,
  meaningOf,
  titleOf,
} from "./entries.ts";
import type { Filter, Group } from "./groups.ts";
import { type CourseMap, stillToCome } from "./lessons.ts";

interface Props {
  readonly dictionary: Dictionary;
  readonly course: CourseMap;
  readonly filter: Filter;
  readonly recent: readonly string[];
  /** The entry to which the focus goes: the one that was just left. */
  readonly focused: EntryKey | null;
  readonly onOpen: (entry: EntryKey) => void;
  readonly onAgain: (query: string) => void;
}

/** More than fill the panel; as many as an old PC draws within a frame or two. */
const rowsAtOnce = 24;

const kinds: Partial<Record<Group, Entry["kind"]>> = { words: "term", language: "code", errors: "error" };

/** Before anything is typed: what was searched for last, and all entries by module. */
export function Browse({ dictionary, course, filter, recent, focused, onOpen, onAgain }: Props) {
  const { t, language } = useWords();
  const kind = filter === "all" ? null : kinds[filter];
  const entries = [...dictionary.values()].filter((entry) => kind === null || entry.kind === kind);
  const inOrder = byModule(entries, course.modules.keys());
  // The row that takes the focus is there from the start, and all before it.
  const upTo = inOrder.flatMap(([, own]) => own).findIndex(({ key }) => key === focused) + 1;
  const drawn = Math.max(upTo, useGrowing(entries.length, rowsAtOnce));
  return (
    <>
      {recent.length > 0 && filter === "all" && (
        <section>
          <h3 className="look-up-module">{t("lookUp.recent")}</h3>
          <ul className="look-up-rows">
            {recent.map((query) => (
              <li key={query}>
                <UnstyledButton className="look-up-row" data-result onClick={() => onAgain(query)}>
                  {query}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {kind === undefined && <p className="measure">{t("lookUp.type")}</p>}
      {/* A row is a button, and a button holds no links. */}
      <LookUpContext value={null}>
        {firstOf(inOrder, drawn).map(([module, own]) => (
          <section key={module}>
            <h3 className="look-up-module">
              {localText(course.modules.get(module) ?? { en: "" }, language)}
            </h3>
            <ul className="look-up-rows">
              {own.map((entry) => (
                <Row
                  key={entry.key}
                  entry={entry}
                  course={course}
                  hasFocus={entry.key === focused}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        ))}
      </LookUpContext>
    </>
  );
}

type Modules = ReturnType<typeof byModule>;

/** The first rows of a list, under the headings that they need. */
function firstOf(modules: Modules, count: number): Modules {
  let left = count;
  return modules.flatMap(([module, own]) => {
    const drawn = own.slice(0, Math.max(0, left));
    left -= own.length;
    return drawn.length === 0 ? [] : [[module, drawn] as const];
  });
}

interface RowProps {
  readonly entry: Entry;
  readonly course: CourseMap;
  readonly hasFocus: boolean;
  readonly onOpen: (entry: EntryKey) => void;
}

const Row = memo(function Row({ entry, course, hasFocus, onOpen }: RowProps) {
  const { t, language } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  const title = titleOf(entry, language);
  const coming = stillToCome(lessonOf(entry), course);
  return (
    <li>
      <UnstyledButton ref={button} className="look-up-row" data-result onClick={() => onOpen(entry.key)}>
        <span className="look-up-first">
          <span className="look-up-name">{entry.kind === "code" ? <code>{title}</code> : title}</span>
          {coming && (
            <span className="look-up-coming">
              {t("lookUp.comesIn", { title: localText(coming.title, language) })}
            </span>
          )}
        </span>
        <span className="look-up-meaning">
          <Sentence text={meaningOf(entry, language)} />
        </span>
      </UnstyledButton>
    </li>
  );
});
