import { createContext, type RefObject, use } from "react";
import { useChunk } from "../app/use-chunk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { type Kept, nothingKept, type PanelState } from "./state.ts";

/** Not with the other chunks, which name the screens that this is a part of. */
const loadPanel = () => import("./panel.tsx");

export const panelId = "look-up";

interface Panel {
  readonly panel: PanelState;
  /** `isFocusBack`: to what had it when the panel was opened. */
  readonly close: (isFocusBack: boolean) => void;
  /** Where the search goes on when it is opened again. */
  readonly kept: RefObject<Kept>;
}

export const PanelStateContext = createContext<Panel>({
  panel: { kind: "closed" },
  close: () => {},
  kept: { current: nothingKept },
});

/** Where on a screen the panel opens. Each screen of a student has one. */
export function LookUpSlot() {
  const { panel, close, kept } = use(PanelStateContext);
  if (panel.kind === "closed") return null;
  return <Open key={panel.opening} panel={panel} close={close} kept={kept} />;
}

type OpenProps = Omit<Panel, "panel"> & { readonly panel: Extract<PanelState, { kind: "open" }> };

/** A dialog that takes nothing away: the work beside it can be used on. */
function Open({ panel: { entry, side }, close, kept }: OpenProps) {
  const { t } = useWords();
  const chunk = useChunk(loadPanel);
  return (
    <div
      className="look-up"
      id={panelId}
      role="dialog"
      aria-label={t("lookUp.title")}
      data-side={side}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close(true);
      }}
    >
      {chunk.kind === "loaded" && <chunk.Screen start={entry} kept={kept} onClose={close} />}
      {chunk.kind === "failed" && <Notice sentence={t("lookUp.failed")} again={chunk.again} />}
    </div>
  );
}
