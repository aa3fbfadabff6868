import { useWords } from "../i18n/i18n.ts";
import type { EntryKey } from "./entries.ts";
import { CodeRow, HitRow } from "./found-rows.tsx";
import { type Filter, filterWords, type Group } from "./groups.ts";
import type { CourseMap } from "./lessons.ts";
import type { FoundState } from "./use-found.ts";

type Found = Extract<FoundState, { kind: "found" }>;

interface Props {
  readonly found: Found;
  readonly filter: Filter;
  readonly course: CourseMap;
  /** The entry to which the focus goes: the one that was just left. */
  readonly focused: EntryKey | null;
  readonly onOpen: (entry: EntryKey) => void;
  /** To a lesson. */
  readonly onLeave: () => void;
  readonly onFilter: (filter: Group) => void;
}

/** Own programs are shown so far while all groups are. */
const mostLines = 4;

/** What was found, by group, the group with the best result first; one's own programs last. */
export function Results({
  found: { text, groups, lines },
  filter,
  course,
  focused,
  onOpen,
  onLeave,
  onFilter,
}: Props) {
  const { t } = useWords();
  const count = groups.reduce((sum, group) => sum + group.count, lines.length);
  const shownLines = filter === "code" ? lines : lines.slice(0, mostLines);
  return (
    <>
      <p className="look-up-count dim" role="status">
        {count === 0 ? t("lookUp.none", { text }) : t("lookUp.found", { count })}
      </p>
      {count === 0 && filter !== "all" && <p>{t("lookUp.noneHere")}</p>}
      {groups.map(({ group, hits, count }) => (
        <section key={group}>
          <h3 className="look-up-module">{t(filterWords[group])}</h3>
          <ul className="look-up-rows">
            {hits.map((hit) => (
              <HitRow
                key={`${hit.kind} ${hit.id} ${hit.at}`}
                hit={hit}
                course={course}
                hasFocus={focused === `${hit.kind} ${hit.id}`}
                onOpen={onOpen}
                onLeave={onLeave}
              />
            ))}
          </ul>
          <More count={count - hits.length} group={group} filter={filter} onFilter={onFilter} />
        </section>
      ))}
      {shownLines.length > 0 && (
        <section>
          <h3 className="look-up-module">{t(filterWords.code)}</h3>
          <ul className="look-up-rows">
            {shownLines.map((line) => (
              <CodeRow key={`${line.exercise} ${line.file} ${line.line}`} line={line} onLeave={onLeave} />
            ))}
          </ul>
          <More count={lines.length - shownLines.length} group="code" filter={filter} onFilter={onFilter} />
        </section>
      )}
    </>
  );
}

interface MoreProps {
  readonly count: number;
  readonly group: Group;
  readonly filter: Filter;
  readonly onFilter: (filter: Group) => void;
}

/** Leads to the group's own tab. */
function More({ count, group, filter, onFilter }: MoreProps) {
  const { t } = useWords();
  if (count <= 0 || filter !== "all") return null;
  return (
    <button type="button" className="quiet-button look-up-more" data-result onClick={() => onFilter(group)}>
      {t("lookUp.more", { count, group: t(filterWords[group]) })}
    </button>
  );
}
