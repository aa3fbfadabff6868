import type { OpenedNotes } from "./notes.ts";
import { type Notes, type Thread, threadsOf } from "./threads.ts";

export type AnswersState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "open";
      readonly notes: Notes;
      /** Ids of threads as they stood when the page opened: reading one moves none. */
      readonly order: readonly string[];
      /** A question has just been taken back. */
      readonly isTakenBack: boolean;
    };

export type AnswersMove =
  | { readonly kind: "opened"; readonly opened: OpenedNotes }
  | { readonly kind: "read"; readonly feedback: Notes["feedback"] }
  | { readonly kind: "takenBack"; readonly questions: Notes["questions"] };

export function answersMoved(state: AnswersState, move: AnswersMove): AnswersState {
  switch (move.kind) {
    case "opened": {
      if (move.opened.kind === "refused") return { kind: "refused", sentence: move.opened.sentence };
      const { notes } = move.opened;
      return { kind: "open", notes, order: threadsOf(notes).map(({ id }) => id), isTakenBack: false };
    }
    case "read":
      if (state.kind !== "open") return state;
      return { ...state, notes: { ...state.notes, feedback: move.feedback } };
    case "takenBack":
      if (state.kind !== "open") return state;
      return { ...state, notes: { ...state.notes, questions: move.questions }, isTakenBack: true };
  }
}

/** The threads in the order in which the page showed them first. */
export function inOrder({ notes, order }: Extract<AnswersState, { kind: "open" }>): readonly Thread[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Thread) => places.get(id) ?? -1;
  return threadsOf(notes).toSorted((a, b) => placeOf(a) - placeOf(b));
}
