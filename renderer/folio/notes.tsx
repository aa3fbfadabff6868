import { IconChevronLeft } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { NotesView, Outline } from "../../main/contract.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { useLoaded } from "./loaded.ts";
import { NotesDoor } from "./notes-door.tsx";
import { OpenNotes } from "./open-notes.tsx";
import { folioHash } from "./pages.ts";

const nothing = {};

/** A few lines of one's own about each module, behind the PIN. */
export function Notes({ name }: { name: string }) {
  const { t } = useWords();
  const ask = useMemo(() => nothing, []);
  const { state, again } = useLoaded("notes:state", ask);
  const course = useLoaded("course:outline", ask);
  const [entered, setEntered] = useState<NotesView | null>(null);
  return (
    <StudentPage name={name} here="progress" className="folio">
      <a className="quiet-button folio-back" href={folioHash({ kind: "progress" })}>
        <IconChevronLeft size="1.125rem" stroke={1.75} aria-hidden="true" />
        {t("notes.back")}
      </a>
      <ScreenHeading>{t("notes.title")}</ScreenHeading>
      <p className="measure">{t("notes.who")}</p>
      {(state.kind === "loading" || course.state.kind === "loading") && (
        <Waiting words={t("progress.loading")} />
      )}
      {state.kind === "refused" && <Notice sentence={state.sentence} again={again} />}
      {course.state.kind === "refused" && <Notice sentence={course.state.sentence} again={course.again} />}
      {state.kind === "open" && course.state.kind === "open" && (
        <Body view={entered ?? state.value} outline={course.state.value} onView={setEntered} />
      )}
    </StudentPage>
  );
}

interface Props {
  readonly view: NotesView;
  readonly outline: Outline;
  readonly onView: (view: NotesView) => void;
}

function Body({ view, outline, onView }: Props) {
  if (view.kind === "open") return <OpenNotes notes={view.notes} modules={outline.modules} />;
  return <NotesDoor kind={view.kind} onView={onView} />;
}
