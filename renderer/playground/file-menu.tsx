import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { IconFiles, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { useWords } from "../i18n/i18n.ts";
import { mainFile, type NameTrouble, nameOf, nameTrouble } from "./files.ts";
import type { ProjectFiles } from "./use-files.ts";

const troubleKeys = {
  empty: "playground.nameEmpty",
  form: "playground.nameForm",
  taken: "playground.nameTaken",
  tooMany: "playground.nameTooMany",
} as const satisfies Record<NameTrouble, string>;

/**
 * What can be done with a project's files. The browser's own popover closes it on Escape and on a press elsewhere, and gives the
 * focus back to its button.
 */
export function FileMenu({ file, files }: { file: string; files: ProjectFiles }) {
  const { t } = useWords();
  const popover = useRef<HTMLDivElement>(null);
  const close = () => popover.current?.hidePopover();
  return (
    <div className="file-menu">
      <UnstyledButton className="quiet-button file-menu-button" popoverTarget="file-menu">
        <IconFiles size="1.25rem" stroke={1.75} aria-hidden="true" />
        {t("playground.fileMenu")}
      </UnstyledButton>
      <div className="file-popover" id="file-menu" popover="auto" ref={popover}>
        <NameForm
          label={t("playground.fileName")}
          help={t("playground.fileNameHelp")}
          button={t("playground.addFile")}
          start=""
          trouble={(name) => nameTrouble(name, files.now(), null)}
          onName={(name) => {
            close();
            files.add(name);
          }}
        />
        {file === mainFile ? (
          <p className="dim file-menu-main">{t("playground.mainStays")}</p>
        ) : (
          <>
            <NameForm
              key={file}
              label={t("playground.renameFile", { file })}
              help={null}
              button={t("playground.renameFileButton")}
              start={file}
              trouble={(name) => (name === file ? null : nameTrouble(name, files.now(), file))}
              onName={(name) => {
                close();
                if (name !== file) files.rename(file, name);
              }}
            />
            <UnstyledButton
              className="quiet-button"
              onClick={() => {
                close();
                files.remove(file);
              }}
            >
              <IconTrash size="1.25rem" stroke={1.75} aria-hidden="true" />
              {t("playground.deleteFile", { file })}
            </UnstyledButton>
          </>
        )}
      </div>
    </div>
  );
}

interface FormProps {
  readonly label: string;
  readonly help: string | null;
  readonly button: string;
  readonly start: string;
  readonly trouble: (name: string) => NameTrouble | null;
  readonly onName: (name: string) => void;
}

function NameForm({ label, help, button, start, trouble, onName }: FormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(start);
  const [found, setFound] = useState<NameTrouble | null>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    const name = nameOf(typed);
    const why = trouble(name);
    setFound(why);
    if (why !== null) return;
    setTyped(start);
    onName(name);
  }
  return (
    <form className="file-form" onSubmit={submit}>
      <TextInput
        label={label}
        description={help}
        error={found && t(troubleKeys[found])}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFound(null);
        }}
      />
      <Button type="submit" variant="default">
        {button}
      </Button>
    </form>
  );
}
