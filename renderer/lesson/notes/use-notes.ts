import { useCallback, useMemo, useState } from "react";
import type { OpenedNotes } from "../../answers/notes.ts";
import { markRead } from "../../answers/notes.ts";
import { useDesk } from "../../app/desk.ts";
import { type ExerciseNote, notesOf } from "./exercise-notes.ts";

export interface LessonNotes {
  readonly here: readonly ExerciseNote[];
  /** Why they could not be fetched; `null`: they were. */
  readonly refused: string | null;
  /** Records that those of the exercise were read. */
  readonly read: () => void;
}

const none: readonly ExerciseNote[] = [];

/** What the instructor wrote about the chosen exercise. */
export function useNotes(opened: OpenedNotes | null, exercise: string | null): LessonNotes {
  const desk = useDesk();
  const [state, setState] = useState(opened);
  const notes = state?.kind === "there" ? state.notes : null;
  const here = useMemo(
    () => (notes && exercise !== null ? notesOf(notes, exercise) : none),
    [notes, exercise],
  );
  const read = useCallback(async () => {
    const unread = here.flatMap(({ feedback }) => (feedback.read ? [] : [feedback.id]));
    if (notes === null || unread.length === 0) return;
    const feedback = await markRead(desk.call, unread);
    if (feedback) setState({ kind: "there", notes: { ...notes, feedback } });
    await desk.look(); // the bar counts them
  }, [desk, here, notes]);
  return { here, refused: state?.kind === "refused" ? state.sentence : null, read: () => void read() };
}
