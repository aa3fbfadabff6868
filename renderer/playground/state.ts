import type { Answer, ProjectList } from "../../main/contract.ts";

/** The list of a student's projects. */
export type PlaygroundState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | OpenList;

export interface OpenList {
  readonly kind: "open";
  readonly list: ProjectList;
  /** What one of them is asked for: its new name. */
  readonly renaming: string | null;
  /** What was done last, to be said, and taken back where it was a deletion. */
  readonly done: Done | null;
  /** Why the last press did nothing. */
  readonly trouble: string | null;
}

export interface Done {
  readonly what: "renamed" | "deleted" | "broughtBack" | "copied";
  readonly project: string;
  readonly name: string;
}

export type PlaygroundMove =
  | { readonly kind: "listed"; readonly list: ProjectList; readonly done: Done | null }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "renaming"; readonly project: string | null };

export function playgroundMoved(state: PlaygroundState, move: PlaygroundMove): PlaygroundState {
  switch (move.kind) {
    case "listed":
      return { kind: "open", list: move.list, renaming: null, done: move.done, trouble: null };
    case "refused":
      return state.kind === "open"
        ? { ...state, trouble: move.sentence, done: null }
        : { kind: "refused", sentence: move.sentence };
    case "renaming":
      return state.kind === "open" ? { ...state, renaming: move.project, trouble: null } : state;
  }
}

/**
 * Where the focus goes when a row leaves the list: to the one that takes its place, else to the one before it; `null`: no row is left.
 */
export function neighbourOf(ids: readonly string[], gone: string): string | null {
  const at = ids.indexOf(gone);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** What the list becomes after a call that answers with it. */
export function listed(answer: Answer<"project:list">, done: Done | null): PlaygroundMove {
  return answer.ok
    ? { kind: "listed", list: answer.value, done }
    : { kind: "refused", sentence: answer.refusal.sentence };
}
