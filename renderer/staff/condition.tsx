import type { StaffOverview } from "../../main/contract.ts";
import { Notice } from "../common/notice.tsx";
import { dateTime, fileSize } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

/** What staff must know about this computer before anything else: a record that was restored, a disk without room. */
export function Condition({ overview: { disk, restored } }: { overview: StaffOverview }) {
  const { t, language } = useWords();
  const upTo = restored?.upToMs ?? null;
  return (
    <>
      {restored && (
        <Notice
          sentence={
            upTo === null
              ? t("staff.begunAnew", { file: restored.setAside })
              : t("staff.restored", { time: dateTime(upTo, language), file: restored.setAside })
          }
        />
      )}
      {disk.isNearlyFull && (
        <Notice sentence={t("staff.diskNearlyFull", { free: fileSize(disk.freeBytes, language) })} />
      )}
    </>
  );
}
