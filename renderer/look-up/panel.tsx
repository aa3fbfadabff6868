import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
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

interface Props {
  readonly start: EntryKey | null;
  readonly kept: RefObject<Kept>;
  readonly onClose: (isFocusBack: boolean) => void;
}

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "there"; readonly dictionary: Dictionary; readonly course: CourseMap };

/** What can be looked up, once it has come. What the student has been taught is asked anew each time. */
export default function LookUpPanel({ start, kept, onClose }: Props) {
  const { t } = useWords();
  const { call } = useDesk();
  const words = useLookUp()?.words;
  const [state, setState] = useState<Loading>({ kind: "loading" });
  const load = useCallback(async () => {
    if (!words) return;
    const [answer, outline] = await Promise.all([words(), call("course:outline", {})]);
    const refused = [answer, outline].find(({ ok }) => !ok);
    if (answer.ok && outline.ok) {
      setState({ kind: "there", dictionary: dictionaryOf(answer.value), course: mapOf(outline.value) });
    } else if (refused && !refused.ok) setState({ kind: "refused", sentence: refused.refusal.sentence });
  }, [call, words]);
  useEffect(() => void load(), [load]);

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
      {state.kind === "loading" && <Waiting words={t("lookUp.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load()} />}
      {state.kind === "there" && state.dictionary.size === 0 && (
        <p className="look-up-body">{t("lookUp.empty")}</p>
      )}
      {state.kind === "there" && state.dictionary.size > 0 && (
        <Open
          dictionary={state.dictionary}
          course={state.course}
          start={start}
          kept={kept}
          onClose={onClose}
        />
      )}
    </>
  );
}

type OpenProps = Props & { readonly dictionary: Dictionary; readonly course: CourseMap };

/** The field, and below it what it finds or the entry that was opened last. `trail`: the entries on the way there. */
function Open({ dictionary, course, start, kept, onClose }: OpenProps) {
  const { t, language } = useWords();
  const outer = useLookUp();
  const [query, setQuery] = useState(start === null ? kept.current.query : "");
  const [trail, setTrail] = useState<readonly EntryKey[]>(start === null ? kept.current.trail : [start]);
  const [cameFrom, setCameFrom] = useState<EntryKey | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const search = useMemo(() => searchOf(dictionary, language), [dictionary, language]);
  const found = useMemo(() => search(query), [search, query]);
  const shown = dictionary.get(trail.at(-1) ?? "term ") ?? null;
  useEffect(() => {
    if (start === null) field.current?.select();
  }, [start]);
  useEffect(() => {
    kept.current = { query, trail };
  }, [kept, query, trail]);

  const open = useCallback((entry: EntryKey | null) => {
    if (entry !== null) setTrail((before) => (before.at(-1) === entry ? before : [...before, entry]));
  }, []);
  const inside = useMemo(() => outer && { ...outer, open }, [outer, open]);

  /** Down from the field into the results; Enter opens the best of them. */
  function onFieldKey(event: KeyboardEvent) {
    const [best] = found;
    if (event.key === "Enter" && best && query.trim() !== "") open(best.key);
    else if (event.key === "ArrowDown" && shown === null) {
      results.current?.querySelector<HTMLElement>("[data-result]")?.focus();
    } else return;
    event.preventDefault();
  }

  function back() {
    setCameFrom(trail.at(-1) ?? null);
    setTrail(trail.slice(0, -1));
  }

  return (
    <>
      <TextInput
        className="look-up-field"
        ref={field}
        aria-label={t("lookUp.search")}
        placeholder={t("lookUp.search")}
        leftSection={<IconSearch size="1.25rem" aria-hidden="true" />}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setTrail([]);
          setCameFrom(null);
        }}
        onKeyDown={onFieldKey}
      />
      <LookUpContext value={inside}>
        {shown === null ? (
          <Results
            ref={results}
            found={found}
            query={query}
            course={course}
            focused={cameFrom}
            onOpen={open}
            onUp={() => field.current?.focus()}
          />
        ) : (
          <EntryView
            key={shown.key}
            entry={shown}
            dictionary={dictionary}
            course={course}
            onBack={back}
            onLeave={() => onClose(false)}
          />
        )}
      </LookUpContext>
    </>
  );
}
