import type { SourceFiles } from "../../../curriculum/schema.ts";
import type { FeedbackLine, QuestionLine } from "../../../main/contract.ts";
import { type FoundLine, findLine } from "../../answers/find-line.ts";
import type { Notes } from "../../answers/threads.ts";
import type { Mark } from "../verdict-words.ts";

/** What an instructor wrote about one exercise. */
export interface ExerciseNote {
  readonly feedback: FeedbackLine;
  readonly about: QuestionLine | null;
}

/** Unread first, then the newest. */
export function notesOf({ feedback, questions }: Notes, exercise: string): readonly ExerciseNote[] {
  return feedback
    .map((one) => ({ feedback: one, about: questions.find(({ id }) => id === one.question) ?? null }))
    .filter(({ feedback: one, about }) => (one.exercise ?? about?.exercise) === exercise)
    .sort(
      (a, b) =>
        Number(a.feedback.read) - Number(b.feedback.read) || b.feedback.writtenMs - a.feedback.writtenMs,
    );
}

/** Where the line is now that a note is about; `null`: it is about no line. */
export function lineNow({ feedback: { at }, about }: ExerciseNote, files: SourceFiles): FoundLine | null {
  if (at === null) return null;
  const now = files[at.file];
  if (now === undefined) return { kind: "gone" };
  return findLine({ line: at.line, words: at.words, stoodIn: about?.files[at.file] ?? null }, now);
}

/** The lines to point out in the editor. */
export function noteMarks(
  notes: readonly ExerciseNote[],
  files: SourceFiles,
  sentence: string,
): readonly Mark[] {
  return notes.flatMap((note): Mark[] => {
    const found = lineNow(note, files);
    const { at } = note.feedback;
    if (at === null || found?.kind !== "at") return [];
    return [{ place: { file: at.file, line: found.line, column: null }, sentence }];
  });
}
