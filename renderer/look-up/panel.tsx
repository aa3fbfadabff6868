import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { LookUpContext, useLookUp } from "./context.ts";
import { type Dictionary, dictionaryOf, type EntryKey } from "./entries.ts";
import { EntryView } from "./entry-view.tsx";
import { type CourseMap, mapOf } from "./lessons.ts";
import { Results } from "./results.tsx";
import { searchOf } from "./search.ts";
import type { Kept } from "./state.ts";
import "./look-up.css";

export interface PanelProps {
  readonly start: EntryKey | null;
  readonly kept: RefObject<Kept>;
  readonly onClose: (isFocusBack: boolean) => void;
}

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "there"; readonly dictionary: Dictionary; readonly course: CourseMap };

/**
 * The field, and below it what it finds or the entry that was opened last. The field is there at once, so that what somebody
 * types is theirs also while the words are still coming. What the student has been taught is asked anew each time.
 */
export default function LookUpPanel({ start, kept, onClose }: PanelProps) {
  const { t } = useWords();
  const { call } = useDesk();
  const words = useLookUp()?.words;
  const [state, setState] = useState<Loading>({ kind: "loading" });
  const [place, setPlace] = useState<Kept>(start === null ? kept.current : { query: "", trail: [start] });
  const field = useRef<HTMLInputElement>(null);
  const load = useCallback(async () => {
    if (!words) return;
    const [answer, outline] = await Promise.all([words(), call("course:outline", {})]);
    if (!answer.ok) setState({ kind: "refused", sentence: answer.refusal.sentence });
    else if (!outline.ok) setState({ kind: "refused", sentence: outline.refusal.sentence });
    else setState({ kind: "there", dictionary: dictionaryOf(answer.value), course: mapOf(outline.value) });
  }, [call, words]);
  useEffect(() => void load(), [load]);
  useLayoutEffect(() => {
    if (start === null) field.current?.select();
  }, [start]);
  useEffect(() => {
    kept.current = place;
  }, [kept, place]);

  return (
    <>
      <div className="look-up-head">
        <h2>{t("lookUp.title")}</h2>
        <UnstyledButton className="quiet-button" onClick={() => onClose(true)}>
          <IconX size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("lookUp.close")}
          <span className="keys" aria-hidden="true">
            Esc
          </span>
        </UnstyledButton>
      </div>
      <TextInput
        className="look-up-field"
        ref={field}
        aria-label={t("lookUp.search")}
        placeholder={t("lookUp.search")}
        leftSection={<IconSearch size="1.25rem" aria-hidden="true" />}
        autoComplete="off"
        spellCheck={false}
        value={place.query}
        onChange={(event) => setPlace({ query: event.currentTarget.value, trail: [] })}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          const best = field.current?.closest(".look-up")?.querySelector<HTMLElement>("[data-result]");
          if (!best || (event.key === "Enter" && place.query.trim() === "")) return;
          event.preventDefault();
          if (event.key === "Enter") best.click();
          else best.focus();
        }}
      />
      {state.kind === "loading" && <Waiting words={t("lookUp.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load()} />}
      {state.kind === "there" && state.dictionary.size === 0 && (
        <p className="look-up-body">{t("lookUp.empty")}</p>
      )}
      {state.kind === "there" && state.dictionary.size > 0 && (
        <Found
          dictionary={state.dictionary}
          course={state.course}
          isFocusInside={start !== null}
          place={place}
          setPlace={setPlace}
          onUp={() => field.current?.focus()}
          onLeave={() => onClose(false)}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly dictionary: Dictionary;
  readonly course: CourseMap;
  /** False while the focus is to stay in the field. */
  readonly isFocusInside: boolean;
  readonly place: Kept;
  readonly setPlace: (change: (before: Kept) => Kept) => void;
  readonly onUp: () => void;
  readonly onLeave: () => void;
}

function Found({
  dictionary,
  course,
  isFocusInside,
  place: { query, trail },
  setPlace,
  onUp,
  onLeave,
}: FoundProps) {
  const { language } = useWords();
  const outer = useLookUp();
  const [hasMoved, setHasMoved] = useState(isFocusInside);
  const [cameFrom, setCameFrom] = useState<EntryKey | null>(null);
  const search = useMemo(() => searchOf(dictionary, language), [dictionary, language]);
  const found = useMemo(() => search(query), [search, query]);
  const at = trail.at(-1);
  const shown = (at && dictionary.get(at)) ?? null;

  const open = useCallback(
    (entry: EntryKey | null) => {
      if (entry === null) return;
      setCameFrom(null);
      setHasMoved(true);
      setPlace((before) => ({ ...before, trail: [...before.trail, entry] }));
    },
    [setPlace],
  );
  const inside = useMemo(() => outer && { ...outer, open }, [outer, open]);

  function back() {
    setCameFrom(at ?? null);
    setPlace((before) => ({ ...before, trail: before.trail.slice(0, -1) }));
  }

  return (
    <LookUpContext value={inside}>
      {shown === null ? (
        <Results found={found} query={query} course={course} focused={cameFrom} onOpen={open} onUp={onUp} />
      ) : (
        <EntryView
          key={shown.key}
          entry={shown}
          takesFocus={hasMoved}
          dictionary={dictionary}
          course={course}
          onBack={back}
          onLeave={onLeave}
        />
      )}
    </LookUpContext>
  );
}
