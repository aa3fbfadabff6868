import { IconArrowLeft } from "@tabler/icons-react";
import type { ProjectView } from "../../main/contract.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { NameMenu } from "../common/name-menu.tsx";
import { useWords } from "../i18n/i18n.ts";
import { Saved } from "../lesson/top-bar.tsx";
import { LookUpButton } from "../look-up/look-up-button.tsx";

/** The slim bar over a project: back to the list, its name, what is saved, and the student's menu. */
export function ProjectBar({ view, name }: { view: ProjectView; name: string }) {
  const { t } = useWords();
  return (
    <header className="lesson-top">
      <a className="quiet-button lesson-back" href="#/playground">
        <IconArrowLeft size="1.25rem" stroke={1.75} aria-hidden="true" />
        <span className="out-of-sight">{t("playground.back")}: </span>
        <span>{t("playground.title")}</span>
      </a>
      <ScreenHeading className="lesson-top-title">{view.name}</ScreenHeading>
      <Saved exercise={view.id} />
      <LookUpButton />
      <NameMenu name={name} />
    </header>
  );
}
