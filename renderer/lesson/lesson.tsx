import { useCallback, useEffect, useState } from "react";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { LessonView } from "../../main/contract.ts";
import { type OpenedNotes, openNotes } from "../answers/notes.ts";
import { useDesk } from "../app/desk.ts";
import type { Spot } from "../app/route.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { LessonScreen } from "./lesson-screen.tsx";
import "./lesson.css";
import "./reading.css";
import "./work.css";

interface Props {
  readonly lesson: LessonId;
  readonly exercise: ExerciseId | null;
  readonly spot: Spot | null;
  readonly name: string;
}

type LessonLoading =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "open";
      readonly view: LessonView;
      readonly notes: OpenedNotes;
      readonly isResumed: boolean;
    };

/** Fetches a lesson and shows it. */
export default function Lesson({ lesson, exercise, spot, name }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<LessonLoading>({ kind: "loading" });

  const load = useCallback(async () => {
    const drafts = desk.drafts();
    await drafts.flush(); // so that the drafts in the answer are the newest
    const [answer, notes] = await Promise.all([desk.call("lesson:open", { lesson }), openNotes(desk.call)]);
    if (!answer.ok) return setState({ kind: "refused", sentence: answer.refusal.sentence });
    for (const { id, starter, draft } of answer.value.exercises) {
      drafts.open(id, draft?.files ?? starter, draft?.savedAtMs ?? null);
    }
    setState({ kind: "open", view: answer.value, notes, isResumed: desk.takeResumed() });
  }, [desk, lesson]);
  useEffect(() => void load(), [load]);

  switch (state.kind) {
    case "loading":
      return <Waiting words={t("lesson.loading")} />;
    case "refused":
      return (
        <main className="page page-narrow">
          <ScreenHeading>{t("lesson.refused")}</ScreenHeading>
          <Notice sentence={state.sentence} again={() => void load()} />
          <p>
            <a href="#/">{t("lesson.back")}</a>
          </p>
        </main>
      );
    case "open":
      return (
        <LessonScreen
          view={state.view}
          notes={state.notes}
          wanted={exercise}
          isResumed={state.isResumed}
          spot={spot}
          name={name}
        />
      );
  }
}

export { LessonScreen };
