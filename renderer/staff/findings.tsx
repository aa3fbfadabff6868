import type { Diagnosis, ExerciseState } from "../../main/contract.ts";
import { StateMark } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";

type Finding = Diagnosis["findings"][number];

const marks: Readonly<Record<Finding["condition"], ExerciseState>> = {
  well: "passed",
  look: "tried",
  wrong: "new",
};
const urgency: Readonly<Record<Finding["condition"], number>> = { wrong: 0, look: 1, well: 2 };

/** Each thing that was looked at with what was found; what is not well first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t, language } = useWords();
  const open = findings.filter(({ condition }) => condition !== "well").length;
  const names = {
    record: t("staffArea.checkRecord"),
    log: t("staffArea.checkLog"),
    progress: t("staffArea.checkProgress"),
    keys: t("staffArea.checkKeys"),
    facility: t("staffArea.checkFacility"),
    export: t("staffArea.checkExport"),
    backup: t("staffArea.checkBackup"),
    disk: t("staffArea.checkDisk"),
    clock: t("staffArea.checkClock"),
  };
  const conditions = { well: t("staffArea.well"), look: t("staffArea.look"), wrong: t("staffArea.wrong") };
  return (
    <>
      <p className="waits" role="status">
        {open === 0 ? t("staffArea.allWell") : t("staffArea.toLook", { count: open })}
      </p>
      <ul className="findings">
        {findings
          .toSorted((a, b) => urgency[a.condition] - urgency[b.condition])
          .map(({ check, condition, sentence, spanish }) => (
            <li key={sentence} className={`finding-${condition}`}>
              <StateMark state={marks[condition]} />
              <span className="finding">
                <span>
                  <strong>{names[check]}</strong>: {conditions[condition]}
                </span>
                {/* The same words as of `foothold doctor`, which IT may ask for over the telephone. */}
                <span className="drive-details break">{language === "es" ? spanish : sentence}</span>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}
