import { Tabs } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import type { Pane } from "./state.ts";

/** Read · Code · Checks, where there is room for one at a time. */
export function PaneTabs({ pane, onChoose }: { pane: Pane; onChoose: (pane: Pane) => void }) {
  const { t } = useWords();
  return (
    <Tabs
      label={t("lesson.panes")}
      chosen={pane}
      onChoose={onChoose}
      tabs={[
        { id: "read", words: t("lesson.read"), panel: "pane-read" },
        { id: "code", words: t("lesson.code"), panel: "pane-code" },
        { id: "checks", words: t("lesson.checks"), panel: "pane-checks" },
      ]}
    />
  );
}
