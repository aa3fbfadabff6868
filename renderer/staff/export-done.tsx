import type { DeliveryReport, ExportReport, Place } from "../../main/contract.ts";
import { fileSize } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { Done, Fact } from "./done.tsx";
import { Eject } from "./eject.tsx";

interface Ways {
  readonly onAgain: () => void;
  readonly onSignOut: () => void;
}

/** The report. Only an answer brings this here, so only now is the stick called safe to remove. */
export function ExportDone({ report, place, ...ways }: Ways & { report: ExportReport; place: Place | null }) {
  const { t, language } = useWords();
  if (report.kind === "nothingNew") return <NothingNew {...ways} />;
  const isDrive = place?.kind === "drive";
  const { bytes, events, files, from, readBack, to } = report;
  return (
    <Done title={isDrive ? t("staff.doneTitle") : t("staff.doneTitleFolder")} {...ways}>
      <dl className="facts">
        <Fact name={t("staff.file", { count: files.length })}>
          {files.map(({ file }) => (
            <div key={file}>{file}</div>
          ))}
        </Fact>
        <Fact name={t("staff.records")}>{t("staff.recordsValue", { count: events, from, to })}</Fact>
        <Fact name={t("staff.size")}>{fileSize(bytes, language)}</Fact>
        <Fact name={t("staff.checked")}>
          {readBack === "drive" ? t("staff.checkedDrive") : t("staff.checkedSystem")}
        </Fact>
      </dl>
      {isDrive && place.device !== null && <Eject device={place.device} />}
    </Done>
  );
}

/** The same for what went to the policy's places. */
export function DeliveryDone({ report, ...ways }: Ways & { report: DeliveryReport }) {
  const { t } = useWords();
  if (report.kind === "nothingNew") return <NothingNew {...ways} />;
  return (
    <Done title={t("staff.deliveredTitle")} {...ways}>
      <dl className="facts">
        <Fact name={t("staff.records")}>{t("staff.recordsCount", { count: report.events })}</Fact>
        <Fact name={t("staff.place")}>{report.places.join(", ")}</Fact>
      </dl>
    </Done>
  );
}

function NothingNew(ways: Ways) {
  const { t } = useWords();
  return (
    <Done title={t("staff.nothingNewTitle")} {...ways}>
      <p className="measure">{t("staff.nothingNewText")}</p>
    </Done>
  );
}
