import { IconArrowLeft } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { LessonView } from "../../main/contract.ts";
import { UnreadLink } from "../answers/unread-link.tsx";
import { useDesk } from "../app/desk.ts";
import { AskButton } from "../ask/ask-button.tsx";
import { ScreenHeading } from "../common/heading.tsx";
import { NameMenu } from "../common/name-menu.tsx";
import { clockTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpButton } from "../look-up/look-up-button.tsx";
import type { Frame } from "./frame.ts";

interface Props {
  readonly view: LessonView;
  readonly chosen: ExerciseId | null;
  readonly name: string;
  readonly frame: Frame | undefined;
}

/** The slim bar: back, where this lesson stands, what is saved, and the student's menu. */
export function TopBar({ view, chosen, name, frame }: Props) {
  const { t, language } = useWords();
  return (
    <header className="lesson-top">
      <a className="quiet-button lesson-back" href="#/">
        <IconArrowLeft size="1.25rem" stroke={1.75} aria-hidden="true" />
        <span className="out-of-sight">{frame?.back ?? t("lesson.back")}: </span>
        <span>
          {frame?.place ??
            t("lesson.position", {
              module: localText(view.module.title, language),
              number: view.number,
              of: view.of,
            })}
        </span>
      </a>
      <ScreenHeading className="lesson-top-title">{localText(view.title, language)}</ScreenHeading>
      {chosen && <Saved exercise={chosen} />}
      <UnreadLink />
      <LookUpButton />
      {!frame && <AskButton short topic={{ lesson: view.id, exercise: chosen, follows: null }} />}
      <NameMenu name={name} />
    </header>
  );
}

function Saved({ exercise }: { exercise: string }) {
  const { t, language } = useWords();
  const drafts = useDesk().drafts();
  const state = useSyncExternalStore(drafts.subscribe, () => drafts.state(exercise));
  switch (state.kind) {
    case "asOpened":
      return (
        <span className="saved dim">
          {state.atMs === null ? "" : t("lesson.saved", { time: clockTime(state.atMs, language) })}
        </span>
      );
    case "saving":
      return <span className="saved dim">{t("lesson.saving")}</span>;
    case "saved":
      return (
        <span className="saved dim">{t("lesson.saved", { time: clockTime(state.atMs, language) })}</span>
      );
    case "refused":
      return (
        <span className="saved saved-refused" role="alert">
          {state.sentence}
        </span>
      );
  }
}
