import { Button, UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ExportReport } from "../../main/contract.ts";
import { StateMark } from "../common/state-mark.tsx";
import { fileSize } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly report: ExportReport;
  readonly onAgain: () => void;
  readonly onSignOut: () => void;
}

/** The report. Only an answer brings this here, so only now is the stick called safe to remove. */
export function ExportDone({ report, onAgain, onSignOut }: Props) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="export-done">
      <h2 ref={heading} tabIndex={-1}>
        <StateMark state="passed" />
        {t("staff.doneTitle")}
      </h2>
      <dl className="facts">
        <div className="fact">
          <dt>{t("staff.file")}</dt>
          <dd className="break">{report.file}</dd>
        </div>
        <div className="fact">
          <dt>{t("staff.records")}</dt>
          <dd>
            {t("staff.recordsValue", {
              count: report.events,
              from: report.from,
              to: report.to,
            })}
          </dd>
        </div>
        <div className="fact">
          <dt>{t("staff.size")}</dt>
          <dd>{fileSize(report.bytes, language)}</dd>
        </div>
      </dl>
      <div className="row">
        <Button onClick={onSignOut}>{t("staff.signOut")}</Button>
        <UnstyledButton className="quiet-button" onClick={onAgain}>
          {t("staff.again")}
        </UnstyledButton>
      </div>
    </section>
  );
}
