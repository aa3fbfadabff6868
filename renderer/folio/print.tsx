import { Button } from "@mantine/core";
import { useState } from "react";
import type { PortfolioView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { When } from "./when.tsx";

type PrintState =
  | { readonly kind: "choosing" }
  | { readonly kind: "asking" }
  | { readonly kind: "asked" }
  | { readonly kind: "refused"; readonly sentence: string };

/** Asks staff for the papers: it goes out with the next export, and what stands on the screen now is what is printed. */
export function Print({ view: { print, projects }, onAsked }: { view: PortfolioView; onAsked: () => void }) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [withTranscript, setTranscript] = useState(true);
  const [state, setState] = useState<PrintState>({ kind: "choosing" });
  const chosen = projects.filter(({ cover, done, steps }) => cover.chosen && done === steps).length;

  async function ask() {
    if (state.kind === "asking") return;
    setState({ kind: "asking" });
    const answer = await call("portfolio:print", { language, transcript: withTranscript });
    setState(answer.ok ? { kind: "asked" } : { kind: "refused", sentence: answer.refusal.sentence });
    if (answer.ok) onAsked();
  }

  return (
    <section aria-labelledby="print-heading">
      <h2 id="print-heading">{t("portfolio.print")}</h2>
      <p className="measure">{t("portfolio.printHow")}</p>
      <p>{t("portfolio.printProjects", { count: chosen })}</p>
      <label className="choice print-choice">
        <input
          type="checkbox"
          checked={withTranscript}
          onChange={(event) => setTranscript(event.currentTarget.checked)}
        />
        <span>{t("portfolio.printTranscript")}</span>
      </label>
      <p>
        <Button onClick={() => void ask()} aria-disabled={state.kind === "asking"}>
          {t("portfolio.askPrint")}
        </Button>
      </p>
      {state.kind === "refused" && <Notice sentence={state.sentence} />}
      <p className="kept-line" role="status">
        {state.kind === "asked" && `${t("portfolio.askedNow")} `}
        {print && (
          <span className="dim">
            {t("portfolio.asked")} <When claim={print.at} />.{" "}
            {print.hasLeft ? t("portfolio.printLeft") : t("portfolio.printWaits")}
          </span>
        )}
      </p>
    </section>
  );
}
