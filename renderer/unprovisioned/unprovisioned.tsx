import { Button } from "@mantine/core";
import type { TerminalState } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { LanguageSwitch } from "../common/language-switch.tsx";
import { useWords } from "../i18n/i18n.ts";

/** Before anyone has told the terminal where it belongs. */
export function Unprovisioned({ terminal }: { terminal: TerminalState }) {
  const { t } = useWords();
  const desk = useDesk();
  return (
    <div className="page page-narrow">
      <main>
        <ScreenHeading>{t("unprovisioned.title")}</ScreenHeading>
        <p>{t("unprovisioned.meaning")}</p>
        <h2>{t("unprovisioned.staff")}</h2>
        <ol>
          <li>{t("unprovisioned.stepFile")}</li>
          <li>
            {t("unprovisioned.stepRun")}
            <pre className="code-block">foothold provision &lt;file&gt;</pre>
          </li>
          <li>{t("unprovisioned.stepStart")}</li>
        </ol>
        <p>{t("unprovisioned.stepCheck")}</p>
        <Button onClick={() => void desk.look()}>{t("unprovisioned.check")}</Button>
      </main>
      <footer className="page-foot">
        <span>
          {t("unprovisioned.terminal", { name: terminal.terminal.name, version: terminal.version })}
        </span>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
