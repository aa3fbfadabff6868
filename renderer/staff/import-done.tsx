import type { FoundBundle, ImportReport } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { Done, Fact } from "./done.tsx";

interface Props {
  readonly report: ImportReport;
  readonly found: FoundBundle;
  readonly onAgain: () => void;
  readonly onSignOut: () => void;
}

/** What a file of the facility's changed on this terminal. */
export function ImportDone({ report, found, ...ways }: Props) {
  const { t } = useWords();
  const things = {
    students: t("staff.changedStudents"),
    receipts: t("staff.changedReceipts"),
    standings: t("staff.changedStandings"),
    feedback: t("staff.changedFeedback"),
    lessons: t("staff.changedLessons"),
  };
  return (
    <Done title={t("staff.importedTitle")} {...ways}>
      <dl className="facts">
        <Fact name={t("staff.file", { count: 1 })}>{found.name}</Fact>
        <Fact name={t("staff.number")}>{report.number}</Fact>
        {report.changes.map(({ what, count }) => (
          <Fact key={what} name={things[what]}>
            {t("staff.recordsCount", { count })}
          </Fact>
        ))}
      </dl>
    </Done>
  );
}
