import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconMail } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import type { Place } from "../../../sandbox/verdict.ts";
import { WriteBack } from "../../answers/answer-text.tsx";
import { useDesk } from "../../app/desk.ts";
import { Notice } from "../../common/notice.tsx";
import { scrollsByKeyboard } from "../../common/tabs.tsx";
import { dateTime } from "../../i18n/format.ts";
import { useWords } from "../../i18n/i18n.ts";
import { Written } from "../written.tsx";
import { type ExerciseNote, lineNow } from "./exercise-notes.ts";
import type { LessonNotes } from "./use-notes.ts";
import "./notes.css";

interface Props {
  readonly exercise: string;
  readonly notes: LessonNotes;
  readonly onPlace: (place: Place) => void;
}

const panelId = "notes-panel";

/** Below the program: what the instructor wrote about it. A line that opens; opening it is what reads them. */
export function NotesStrip({ exercise, notes: { here, refused, read }, onPlace }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (refused !== null) return <Notice sentence={refused} />;
  if (here.length === 0) return null;
  const hasNew = here.some(({ feedback }) => !feedback.read);
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <div className="notes">
      <UnstyledButton
        className="quiet-button notes-open"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!isOpen);
          if (!isOpen) read();
        }}
      >
        <IconMail size="1.25rem" stroke={1.75} aria-hidden="true" />
        {t(hasNew ? "answers.inLessonNew" : "answers.inLesson", { count: here.length })}
        <Chevron size="1.125rem" stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      <section
        className="notes-panel"
        id={panelId}
        hidden={!isOpen}
        aria-label={t("answers.inLesson", { count: here.length })}
        {...scrollsByKeyboard}
      >
        {here.map((note) => (
          <Note key={note.feedback.id} exercise={exercise} note={note} onPlace={onPlace} />
        ))}
      </section>
    </div>
  );
}

interface NoteProps {
  readonly exercise: string;
  readonly note: ExerciseNote;
  readonly onPlace: (place: Place) => void;
}

function Note({ exercise, note, onPlace }: NoteProps) {
  const { t, language } = useWords();
  const { feedback, about } = note;
  return (
    <article className="note">
      <h3>
        {t(feedback.question === null ? "answers.noted" : "answers.answered", { author: feedback.author })}{" "}
        <span className="note-when dim">{dateTime(feedback.writtenMs, language)}</span>
      </h3>
      <NotePlace exercise={exercise} note={note} onPlace={onPlace} />
      {about && <p className="note-question dim">{t("answers.yourQuestion", { text: about.text })}</p>}
      <Written text={feedback.text} />
      <WriteBack feedback={feedback} about={about} />
    </article>
  );
}

/** Follows the program as it is typed. */
function NotePlace({ exercise, note, onPlace }: NoteProps) {
  const { t } = useWords();
  const drafts = useDesk().drafts();
  const files = useSyncExternalStore(drafts.subscribe, () => drafts.files(exercise));
  const found = lineNow(note, files);
  const { at } = note.feedback;
  if (at === null || found === null) return null;
  if (found.kind === "gone") {
    return (
      <p>
        {t("answers.lineGone", { line: at.line })} <code className="break">{at.words}</code>
      </p>
    );
  }
  return (
    <p>
      <UnstyledButton
        className="place"
        onClick={() => onPlace({ file: at.file, line: found.line, column: null })}
      >
        {t("answers.goToLine", { line: found.line, file: at.file })}
      </UnstyledButton>
      {found.isChanged && <span className="dim"> {t("answers.lineChanged")}</span>}
    </p>
  );
}
