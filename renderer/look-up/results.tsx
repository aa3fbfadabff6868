import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ModuleId } from "../../curriculum/schema.ts";
import { Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpContext } from "./context.ts";
import { byModule, type Entry, type EntryKey, lessonOf, meaningOf, titleOf } from "./entries.ts";
import { type CourseMap, stillToCome } from "./lessons.ts";

interface Props {
  readonly found: readonly Entry[];
  readonly query: string;
  readonly course: CourseMap;
  /** The entry to which the focus goes: the one that was just left. */
  readonly focused: EntryKey | null;
  readonly onOpen: (entry: EntryKey) => void;
  /** Up from the first result. */
  readonly onUp: () => void;
}

/** What was found, the best first; without a query everything, by module. Arrows go through it, and Enter opens. */
export function Results({ found, query, course, focused, onOpen, onUp }: Props) {
  const { t } = useWords();
  const text = query.trim();
  return (
    <div className="look-up-body">
      <p className="look-up-count dim" role="status">
        {found.length === 0 ? t("lookUp.none", { text }) : t("lookUp.found", { count: found.length })}
      </p>
      {/* A row is a button, and a button holds no links. */}
      <LookUpContext value={null}>
        {text === "" ? (
          byModule(found, course.modules.keys()).map(([module, entries]) => (
            <Group key={module} entries={entries} module={module} {...{ course, focused, onOpen, onUp }} />
          ))
        ) : (
          <Rows entries={found} {...{ course, focused, onOpen, onUp }} />
        )}
      </LookUpContext>
    </div>
  );
}

type RowsProps = Pick<Props, "course" | "focused" | "onOpen" | "onUp"> & {
  readonly entries: readonly Entry[];
};

function Group({ module, ...rows }: RowsProps & { readonly module: ModuleId }) {
  const { language } = useWords();
  const title = rows.course.modules.get(module);
  return (
    <section>
      {title && <h3 className="look-up-module">{localText(title, language)}</h3>}
      <Rows {...rows} />
    </section>
  );
}

function Rows({ entries, course, focused, onOpen, onUp }: RowsProps) {
  return (
    <ul className="look-up-rows">
      {entries.map((entry) => (
        <Row
          key={entry.key}
          entry={entry}
          course={course}
          hasFocus={entry.key === focused}
          {...{ onOpen, onUp }}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly course: CourseMap;
  readonly hasFocus: boolean;
  readonly onOpen: (entry: EntryKey) => void;
  readonly onUp: () => void;
}

/** Moves the focus through all rows, whatever module they stand under. */
function moveFocus(event: KeyboardEvent<HTMLElement>, onUp: () => void) {
  const rows = [
    ...(event.currentTarget.closest(".look-up-body")?.querySelectorAll<HTMLElement>("[data-result]") ?? []),
  ];
  const at = rows.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (to < 0) onUp();
  else rows[to]?.focus();
}

function Row({ entry, course, hasFocus, onOpen, onUp }: RowProps) {
  const { t, language } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  const title = titleOf(entry, language);
  const coming = stillToCome(lessonOf(entry), course);
  return (
    <li>
      <UnstyledButton
        ref={button}
        className="look-up-row"
        data-result
        onClick={() => onOpen(entry.key)}
        onKeyDown={(event) => moveFocus(event, onUp)}
      >
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
}
