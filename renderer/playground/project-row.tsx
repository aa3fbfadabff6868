import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { IconCopy, IconPencil, IconTrash } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ProjectLine } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { moment } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { longestName } from "./new-project.tsx";

/** Of the link that opens a project. */
export const rowId = (project: string): string => `project-${project}`;

interface Props {
  readonly line: ProjectLine;
  /** The one to go on with: its link is the page's next step. */
  readonly isFirst: boolean;
  readonly isRenaming: boolean;
  readonly onRenaming: (on: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function ProjectRow(props: Props) {
  const { line, isFirst, isRenaming, onRenaming, onRename, onCopy, onDelete } = props;
  const { t, language } = useWords();
  const { id, name, files, characters, changedMs } = line;
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The field that held the focus is gone.
    if (wasRenaming.current && !isRenaming) document.getElementById(rowId(id))?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming, id]);
  const facts = [
    t("playground.files", { count: files.length }),
    t("playground.characters", { count: characters }),
    t("playground.changed", { time: moment(changedMs, Date.now(), language) }),
  ];
  return (
    <li className="project-row">
      {isRenaming ? (
        <NameForm name={name} onName={onRename} onLeave={() => onRenaming(false)} />
      ) : (
        <div className="project-row-text">
          <a id={rowId(id)} className="project-name break" href={hashOf({ kind: "playground", project: id })}>
            {name}
          </a>
          <span className="project-facts dim">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </div>
      )}
      {!isRenaming && (
        <div className="project-row-buttons">
          {isFirst && (
            <Button component="a" href={hashOf({ kind: "playground", project: id })}>
              {t("playground.goOn")}
            </Button>
          )}
          <RowButton
            words={t("playground.rename")}
            label={t("playground.renameOne", { name })}
            icon={<IconPencil size="1.25rem" stroke={1.75} aria-hidden="true" />}
            onPress={() => onRenaming(true)}
          />
          <RowButton
            words={t("playground.copy")}
            label={t("playground.copyOne", { name })}
            icon={<IconCopy size="1.25rem" stroke={1.75} aria-hidden="true" />}
            onPress={onCopy}
          />
          <RowButton
            words={t("playground.delete")}
            label={t("playground.deleteOne", { name })}
            icon={<IconTrash size="1.25rem" stroke={1.75} aria-hidden="true" />}
            onPress={onDelete}
          />
        </div>
      )}
    </li>
  );
}

function RowButton(props: { words: string; label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <UnstyledButton className="quiet-button" aria-label={props.label} onClick={props.onPress}>
      {props.icon}
      {props.words}
    </UnstyledButton>
  );
}

function NameForm(props: { name: string; onName: (name: string) => void; onLeave: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(props.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "" || name.trim() === props.name) props.onLeave();
    else props.onName(name);
  }
  return (
    <form
      className="project-name-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onLeave();
      }}
    >
      <TextInput
        ref={field}
        aria-label={t("playground.newNameOf", { name: props.name })}
        value={name}
        maxLength={longestName}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("playground.keepName")}
      </Button>
      <Button variant="subtle" onClick={props.onLeave}>
        {t("playground.cancel")}
      </Button>
    </form>
  );
}
