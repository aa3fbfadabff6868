import type { Diagnosis } from "../../main/contract.ts";
import { dateTime, fileSize, span } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { Fact } from "./done.tsx";

/** Names, versions and counts, as IT asks for them. */
export function AboutComputer({ about }: { about: Diagnosis["about"] }) {
  const { t, language } = useWords();
  const { clockJump, clockMs, terminal, waiting, unconfirmed } = about;
  const when = (ms: number | null) => (ms === null ? t("staffArea.aboutNever") : dateTime(ms, language));
  return (
    <section className="about-computer" aria-labelledby="about-computer">
      <h2 id="about-computer" className="part-title">
        {t("staffArea.about")}
      </h2>
      <dl className="facts">
        <Fact name={t("staffArea.aboutName")}>{terminal.name}</Fact>
        <Fact name={t("staffArea.aboutId")}>
          {terminal.identities === 1
            ? terminal.id
            : t("staffArea.aboutIdMany", { id: terminal.id, count: terminal.identities })}
        </Fact>
        <Fact name={t("staffArea.aboutWaiting")}>
          {t("staffArea.aboutWaitingValue", { waiting, unconfirmed })}
        </Fact>
        <Fact name={t("staffArea.aboutExport")}>{when(about.lastExportMs)}</Fact>
        <Fact name={t("staffArea.aboutDelivery")}>{when(about.lastDeliveryMs)}</Fact>
        <Fact name={t("staffArea.aboutReturn")}>
          {about.returnNumber === 0
            ? t("staffArea.aboutReturnNone")
            : t("staffArea.aboutReturnNumber", { number: about.returnNumber })}
        </Fact>
        <Fact name={t("staffArea.aboutClock")}>
          {clockJump === null
            ? dateTime(clockMs, language)
            : t("staffArea.aboutJump", {
                time: dateTime(clockMs, language),
                change: span(clockJump.byMs, language),
                when: dateTime(clockJump.atMs, language),
              })}
        </Fact>
        <Fact name={t("staffArea.aboutDisk")}>
          {t("staffArea.aboutFree", { free: fileSize(about.freeBytes, language) })}
        </Fact>
        <Fact name={t("staffArea.aboutProgram")}>Foothold {about.program}</Fact>
        <Fact name={t("staffArea.aboutCourse")}>
          {t("staffArea.aboutCourseVersion", { version: about.course })}
        </Fact>
        <Fact name={t("staffArea.aboutSystem")}>
          {[about.system, ...Object.entries(about.runtime).map((pair) => pair.join(" "))].join(", ")}
        </Fact>
      </dl>
    </section>
  );
}
