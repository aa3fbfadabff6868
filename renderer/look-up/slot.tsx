import { type ComponentType, createContext, type RefObject, use, useLayoutEffect, useRef } from "react";
import { useChunk } from "../app/use-chunk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import type { PanelProps } from "./panel.tsx";
import { type Kept, nothingKept, type PanelState } from "./state.ts";
import type { SearcherOf } from "./use-searcher.ts";

/** Not with the other chunks, which name the screens that this is a part of. */
async function loadPanel() {
  const module = await import("./panel.tsx");
  Panel = module.default;
  return module;
}

/** Once it has been fetched it is there in the moment of the key: what is typed next belongs to it. */
let Panel: ComponentType<PanelProps> | null = null;

export const panelId = "look-up";

interface PanelPlace {
  readonly panel: PanelState;
  /** `isFocusBack`: to what had it when the panel was opened. */
  readonly close: (isFocusBack: boolean) => void;
  /** Where the search goes on when it is opened again. */
  readonly kept: RefObject<Kept>;
  readonly searcher: SearcherOf;
}

export const PanelStateContext = createContext<PanelPlace>({
  panel: { kind: "closed" },
  close: () => {},
  kept: { current: nothingKept },
  searcher: () => Promise.reject(new Error("nobody is signed in")),
});

/** Where on a screen the panel opens. Each screen of a student has one. */
export function LookUpSlot() {
  const { panel, close, kept, searcher } = use(PanelStateContext);
  if (panel.kind === "closed") return null;
  return <Open key={panel.opening} panel={panel} close={close} kept={kept} searcher={searcher} />;
}

type OpenProps = Omit<PanelPlace, "panel"> & { readonly panel: Extract<PanelState, { kind: "open" }> };

/** A dialog that takes nothing away: the work beside it can be used on. */
function Open({ panel: { entry, side }, close, kept, searcher }: OpenProps) {
  const { t } = useWords();
  const chunk = useChunk(loadPanel);
  const dialog = useRef<HTMLDivElement>(null);
  const early = useRef("");
  // At once: a key that is pressed before the field is there must not land in the program.
  useLayoutEffect(() => {
    if (!dialog.current?.contains(document.activeElement)) dialog.current?.focus({ preventScroll: true });
  }, []);
  const Screen = Panel ?? (chunk.kind === "loaded" ? chunk.Screen : null);
  return (
    <div
      className="look-up"
      id={panelId}
      ref={dialog}
      tabIndex={-1}
      role="dialog"
      aria-label={t("lookUp.title")}
      data-side={side}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          close(true);
        } else if (!Screen && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
          // Typed before the field is there: it begins with that.
          event.preventDefault();
          early.current += event.key;
          kept.current = { ...kept.current, query: early.current, trail: [] };
        }
      }}
    >
      {Screen && <Screen start={entry} kept={kept} searcher={searcher} onClose={close} />}
      {!Screen && chunk.kind === "failed" && <Notice sentence={t("lookUp.failed")} again={chunk.again} />}
    </div>
  );
}
