import { Notice } from "../common/notice.tsx";
import { clockTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import type { Keeping } from "./keeping.ts";

/** Says when the text was stored last, or why it was not. Its room is always there. */
export function KeptLine({ keeping }: { keeping: Keeping }) {
  const { t, language } = useWords();
  if (keeping.kind === "troubled") return <Notice sentence={keeping.sentence} />;
  return (
    <p className="kept-line dim" role="status">
      {keeping.kind === "saved" && t("portfolio.saved", { time: clockTime(keeping.atMs, language) })}
    </p>
  );
}
