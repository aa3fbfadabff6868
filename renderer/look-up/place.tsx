import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Answer, Words } from "../../main/contract.ts";
import { chunks } from "../app/chunks.ts";
import { useDesk } from "../app/desk.ts";
import { isCovered } from "../common/is-covered.ts";
import { useWords } from "../i18n/i18n.ts";
import { LookUpContext } from "./context.ts";
import type { EntryKey } from "./entries.ts";
import { PanelStateContext, panelId } from "./slot.tsx";
import { isLookUpKey, nothingKept, type PanelState, sideFor } from "./state.ts";
import { useSearcher } from "./use-searcher.ts";

type Linking =
  | { readonly kind: "none" }
  | { readonly kind: "asked" }
  | { readonly kind: "there"; readonly words: Words; readonly linksOf: LinksOf };
type LinksOf = Awaited<ReturnType<typeof chunks.links>>["linksOf"];

/** Around a student's screens: knows whether the panel is open and where, listens to Ctrl+K and F1, and gives the focus back. */
export function LookUpPlace({ children }: { children: ReactNode }) {
  const { call } = useDesk();
  const { language } = useWords();
  const [panel, setPanel] = useState<PanelState>({ kind: "closed" });
  const [linking, setLinking] = useState<Linking>({ kind: "none" });
  const opener = useRef<Element | null>(null);
  const kept = useRef(nothingKept);
  const searcher = useSearcher(call, language);
  const asked = useRef<Promise<Answer<"course:words">> | null>(null);

  const words = useCallback(async () => {
    asked.current ??= call("course:words", {});
    const answer = await asked.current;
    if (!answer.ok) asked.current = null;
    return answer;
  }, [call]);

  const open = useCallback((entry: EntryKey | null) => {
    const at = document.activeElement;
    if (!at?.closest(`#${panelId}`)) opener.current = at;
    setPanel((before) => ({
      kind: "open",
      entry,
      side: before.kind === "open" ? before.side : sideFor(at),
      opening: before.kind === "open" ? before.opening + 1 : 1,
    }));
  }, []);

  const close = useCallback((isFocusBack: boolean) => {
    setPanel({ kind: "closed" });
    const back = opener.current?.isConnected ? opener.current : document.querySelector("h1");
    if (isFocusBack && back instanceof HTMLElement) back.focus({ preventScroll: true });
  }, []);

  const toggle = useCallback(() => {
    if (document.activeElement?.closest(`#${panelId}`)) close(true);
    else open(null);
  }, [close, open]);

  useEffect(() => {
    // Before the editor, and before the browser opens its own help.
    const onKey = (event: KeyboardEvent) => {
      if (!isLookUpKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isCovered()) toggle();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [toggle]);

  const wantLinks = useCallback(() => {
    setLinking((before) => (before.kind === "none" ? { kind: "asked" } : before));
  }, []);
  const isAsked = linking.kind === "asked";
  useEffect(() => {
    if (!isAsked) return;
    // Without links a lesson is whole; what keeps the words away is told where somebody looks something up.
    Promise.all([chunks.links(), words()]).then(
      ([{ linksOf }, answer]) =>
        setLinking(answer.ok ? { kind: "there", words: answer.value, linksOf } : { kind: "none" }),
      () => setLinking({ kind: "none" }),
    );
  }, [isAsked, words]);
  const links = useMemo(
    () => (linking.kind === "there" ? linking.linksOf(linking.words, language) : null),
    [linking, language],
  );

  const lookUp = useMemo(
    () => ({ links, wantLinks, open, toggle, words }),
    [links, wantLinks, open, toggle, words],
  );
  const slot = useMemo(() => ({ panel, close, kept, searcher }), [panel, close, searcher]);
  return (
    <LookUpContext value={lookUp}>
      <PanelStateContext value={slot}>{children}</PanelStateContext>
    </LookUpContext>
  );
}
