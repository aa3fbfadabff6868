import { useCallback, useMemo, useState } from "react";
import { Notice } from "../common/notice.tsx";
import { Tabs } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { Browse } from "./browse.tsx";
import { LookUpContext, useLookUp } from "./context.ts";
import type { Dictionary, EntryKey } from "./entries.ts";
import { EntryView } from "./entry-view.tsx";
import { asked, type Filter, filterWords, type Group, groups } from "./groups.ts";
import type { CourseMap } from "./lessons.ts";
import { moveFocus } from "./move-focus.ts";
import { Results } from "./results.tsx";
import { type Kept, remembered } from "./state.ts";
import { useFound } from "./use-found.ts";
import type { SearcherOf } from "./use-searcher.ts";

interface Props {
  readonly dictionary: Dictionary;
  readonly course: CourseMap;
  readonly searcher: SearcherOf;
  /** False while the focus is to stay in the field. */
  readonly isFocusInside: boolean;
  readonly place: Kept;
  readonly setPlace: (change: (before: Kept) => Kept) => void;
  readonly onUp: () => void;
  readonly onLeave: () => void;
}

const bodyId = "look-up-body";

/** Below the field: an entry, or the groups as tabs with what is found in them. */
export function Found({
  dictionary,
  course,
  searcher,
  isFocusInside,
  place,
  setPlace,
  onUp,
  onLeave,
}: Props) {
  const { t } = useWords();
  const outer = useLookUp();
  const [hasMoved, setHasMoved] = useState(isFocusInside);
  const [cameFrom, setCameFrom] = useState<EntryKey | null>(null);
  const names = useMemo(
    () => Object.fromEntries(groups.map((group) => [group, t(filterWords[group])])) as Record<Group, string>,
    [t],
  );
  const ask = asked(place.query, names);
  const filter: Filter = ask.group ?? place.filter;
  const { found, again } = useFound(searcher, ask.text, filter);
  const at = place.trail.at(-1);
  const shown = (at && dictionary.get(at)) ?? null;

  const open = useCallback(
    (entry: EntryKey | null) => {
      if (entry === null) return;
      setCameFrom(null);
      setHasMoved(true);
      setPlace((before) => ({ ...remembered(before), trail: [...before.trail, entry] }));
    },
    [setPlace],
  );
  const inside = useMemo(() => outer && { ...outer, open }, [outer, open]);

  function leave() {
    setPlace(remembered);
    // What is kept is noted before the panel is gone.
    setTimeout(onLeave);
  }
  function choose(next: Filter) {
    // A name that was typed gives way to the tab.
    setPlace((before) => ({ ...before, filter: next, query: ask.text.trim(), trail: [] }));
  }

  if (shown !== null) {
    return (
      <LookUpContext value={inside}>
        <EntryView
          key={shown.key}
          entry={shown}
          takesFocus={hasMoved}
          dictionary={dictionary}
          course={course}
          onBack={() => {
            setCameFrom(at ?? null);
            setPlace((before) => ({ ...before, trail: before.trail.slice(0, -1) }));
          }}
          onLeave={leave}
        />
      </LookUpContext>
    );
  }
  return (
    <>
      <Tabs<Filter>
        label={t("lookUp.filter")}
        chosen={filter}
        onChoose={choose}
        tabs={(["all", ...groups] as const).map((id) => ({
          id,
          words: t(filterWords[id]),
          panel: bodyId,
        }))}
      />
      <div
        className="look-up-body"
        id={bodyId}
        role="tabpanel"
        aria-label={t("lookUp.results")}
        onKeyDown={(event) => moveFocus(event, onUp)}
      >
        {ask.text.trim() === "" ? (
          <Browse
            dictionary={dictionary}
            course={course}
            filter={filter}
            recent={place.recent}
            focused={cameFrom}
            onOpen={open}
            onAgain={(query) => {
              setPlace((before) => ({ ...before, query }));
              onUp();
            }}
          />
        ) : (
          <>
            {found.kind === "refused" && <Notice sentence={found.sentence} again={again} />}
            {found.kind === "failed" && <Notice sentence={t("lookUp.failed")} again={again} />}
            {found.kind === "found" && (
              <Results
                found={found}
                filter={filter}
                course={course}
                focused={cameFrom}
                onOpen={open}
                onLeave={leave}
                onFilter={(group) => {
                  choose(group);
                  onUp();
                }}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}
