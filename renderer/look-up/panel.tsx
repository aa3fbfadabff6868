import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { useLookUp } from "./context.ts";
import { type Dictionary, dictionaryOf, type EntryKey } from "./entries.ts";
import { Found } from "./found.tsx";
import { type CourseMap, mapOf } from "./lessons.ts";
import { focusFirst } from "./move-focus.ts";
import type { Kept } from "./state.ts";
import type { SearcherOf } from "./use-searcher.ts";
import "./look-up.css";

export interface PanelProps {
  readonly start: EntryKey | null;
  readonly kept: RefObject<Kept>;
  readonly searcher: SearcherOf;
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
export default function LookUpPanel({ start, kept, searcher, onClose }: PanelProps) {
  const { t } = useWords();
  const { call } = useDesk();
  const words = useLookUp()?.words;
  const [state, setState] = useState<Loading>({ kind: "loading" });
  const [place, setPlace] = useState<Kept>(
    start === null ? kept.current : { ...kept.current, query: "", filter: "all", trail: [start] },
  );
  const field = useRef<HTMLInputElement>(null);
  const load = useCallback(async () => {
    if (!words) return;
    const [answer, outline] = await Promise.all([words(), call("course:outline", {})]);
    if (!answer.ok) setState({ kind: "refused", sentence: answer.refusal.sentence });
    else if (!outline.ok) setState({ kind: "refused", sentence: outline.refusal.sentence });
    else setState({ kind: "there", dictionary: dictionaryOf(answer.value), course: mapOf(outline.value) });
  }, [call, words]);
  useEffect(() => void load(), [load]);
  // Opened while the first letters are typed.
  useEffect(() => void searcher().catch(() => {}), [searcher]);
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
        maxLength={200}
        value={place.query}
        onChange={(event) => {
          const query = event.currentTarget.value;
          setPlace((before) => ({ ...before, query, trail: [] }));
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          if (event.key === "Enter" && place.query.trim() === "") return;
          if (focusFirst(field.current, event.key === "Enter")) event.preventDefault();
        }}
      />
      {state.kind === "loading" && <Waiting words={t("lookUp.loading")} />}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={() => void load()} />}
      {state.kind === "there" && (
        <Found
          dictionary={state.dictionary}
          course={state.course}
          searcher={searcher}
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
