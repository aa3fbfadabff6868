import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { type Exporting, folderOf, type Target, targetFor } from "./state.ts";

interface Props {
  readonly folders: readonly string[];
  readonly exporting: Exclude<Exporting, { kind: "done" }>;
  readonly onLook: () => void;
  readonly onExport: (folder: string) => void;
}

/** Where to write to, and Export. */
export function ExportForm({ folders, exporting, onLook, onExport }: Props) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<Target | null>(null);
  const [typed, setTyped] = useState("");
  const [isPathMissing, setPathMissing] = useState(false);
  const target = targetFor(folders, wanted);
  const isWriting = exporting.kind === "writing";

  function send(event: FormEvent) {
    event.preventDefault();
    if (isWriting) return;
    const folder = folderOf(target, typed);
    setPathMissing(folder === null);
    if (folder !== null) onExport(folder);
  }

  return (
    <form className="export" onSubmit={send} noValidate>
      <fieldset className="sign-in-names" disabled={isWriting}>
        <legend>{t("staff.where")}</legend>
        {folders.length === 0 && <p>{t("staff.noFolders")}</p>}
        {folders.map((folder) => (
          <label className="choice" key={folder}>
            <input
              type="radio"
              name="folder"
              checked={target.kind === "listed" && target.folder === folder}
              onChange={() => setWanted({ kind: "listed", folder })}
            />
            <span className="break">{folder}</span>
          </label>
        ))}
        <label className="choice">
          <input
            type="radio"
            name="folder"
            checked={target.kind === "typed"}
            onChange={() => setWanted({ kind: "typed" })}
          />
          <span>{t("staff.otherFolder")}</span>
        </label>
        {target.kind === "typed" && (
          <TextInput
            className="export-path"
            label={t("staff.path")}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={isPathMissing ? t("staff.pathMissing") : null}
            errorProps={{ role: "alert" }}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </fieldset>
      {exporting.kind === "refused" && <Notice sentence={exporting.sentence} />}
      <div className="row">
        <Button type="submit" aria-disabled={isWriting}>
          {t("staff.export")}
        </Button>
        <UnstyledButton className="quiet-button" onClick={onLook} disabled={isWriting}>
          {t("staff.lookAgain")}
        </UnstyledButton>
        <span role="status">{isWriting ? t("staff.exporting") : ""}</span>
      </div>
    </form>
  );
}
