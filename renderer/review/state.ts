import type { ExerciseId } from "../../curriculum/schema.ts";
import type { LessonView, ReviewItem, ReviewToday } from "../../main/contract.ts";

/** The review page. */
export type ReviewState =
  | { readonly kind: "loading"; readonly left: readonly ExerciseId[] }
  | { readonly kind: "refused"; readonly sentence: string; readonly left: readonly ExerciseId[] }
  | {
      readonly kind: "open";
      readonly item: ReviewItem;
      readonly view: LessonView;
      readonly place: Place;
      readonly left: readonly ExerciseId[];
    }
  | { readonly kind: "ended"; readonly done: number; readonly left: readonly ExerciseId[] };

/** Where in today's reviews one is. Minutes: of this one and those after it. */
export interface Place {
  readonly number: number;
  readonly of: number;
  readonly minutes: number;
  readonly isLast: boolean;
}

export type ReviewMove =
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "opened"; readonly item: ReviewItem; readonly view: LessonView; readonly place: Place }
  | { readonly kind: "ended"; readonly done: number }
  | { readonly kind: "again" }
  /** On to the next. What was not done is not asked for again until the page is opened anew. */
  | { readonly kind: "wentOn" };

/** `left`: what the student left for another day. */
export const opening: ReviewState = { kind: "loading", left: [] };

export function reviewMoved(state: ReviewState, move: ReviewMove): ReviewState {
  const { left } = state;
  switch (move.kind) {
    case "refused":
      return { kind: "refused", sentence: move.sentence, left };
    case "opened":
      return { ...move, kind: "open", left };
    case "ended":
      return { kind: "ended", done: move.done, left };
    case "again":
      return { kind: "loading", left };
    case "wentOn":
      return { kind: "loading", left: state.kind === "open" ? [...left, state.item.exercise] : left };
  }
}

/** What comes next, and where that stands; `null`: nothing is left for today. */
export function nextReview(
  { done, items }: ReviewToday,
  left: readonly ExerciseId[],
): { readonly item: ReviewItem; readonly place: Place } | null {
  const open = items.filter(({ exercise }) => !left.includes(exercise));
  const [item] = open;
  if (!item) return null;
  const skipped = items.length - open.length;
  return {
    item,
    place: {
      number: done + skipped + 1,
      of: done + items.length,
      minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
      isLast: open.length === 1,
    },
  };
}
