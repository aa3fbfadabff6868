import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FoundBundle } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { fileSize } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly folder: string;
  readonly onTake: (found: FoundBundle) => void;
}

/** What the facility sent, on the place that is chosen. */
export function FacilityFiles({ folder, onTake }: Props) {
  const { t, language } = useWords();
  const desk = useDesk();
  const [files, setFiles] = useState<readonly FoundBundle[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void desk.call("staff:files", { folder }).then((answer) => {
      if (!isGone) setFiles(answer.ok ? answer.value.files : []);
    });
    return () => {
      isGone = true;
    };
  }, [desk, folder]);
  const kinds = {
    return: t("staff.fileReturn"),
    content: t("staff.fileContent"),
    unreadable: t("staff.fileUnreadable"),
  };
  if (files === null) return null;
  return (
    <section className="facility-files" aria-labelledby="facility-files">
      <h2 id="facility-files" className="part-title">
        {t("staff.fromFacility")}
      </h2>
      {files.length === 0 ? (
        <p className="dim">{t("staff.noFiles")}</p>
      ) : (
        <ul>
          {files.map((found) => (
            <li key={found.file}>
              <span className="drive">
                <span>{kinds[found.kind]}</span>
                <span className="drive-details break">
                  {found.name} · {fileSize(found.bytes, language)}
                </span>
              </span>
              {found.kind !== "unreadable" && (
                <UnstyledButton
                  className="quiet-button"
                  aria-label={t("staff.takeInFile", { file: found.name })}
                  onClick={() => onTake(found)}
                >
                  {t("staff.takeIn")}
                </UnstyledButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
