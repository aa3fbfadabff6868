import type { QuestionBegun } from "../../main/contract.ts";

type At = { readonly file: string; readonly line: number } | null;

/** A question from its first word to its sending. */
export type Asking =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  /** `trouble`: why it was not kept or sent; empty: nothing is wrong. */
  | {
      readonly kind: "writing";
      readonly begun: QuestionBegun;
      readonly text: string;
      readonly at: At;
      readonly isSending: boolean;
      readonly trouble: string;
    }
  | { readonly kind: "sent"; readonly lastLeftMs: number | null };

export type AskMove =
  | { readonly kind: "begun"; readonly begun: QuestionBegun }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "pointed"; readonly at: At }
  | { readonly kind: "kept" }
  | { readonly kind: "sending" }
  | { readonly kind: "sent" };

export function askMoved(asking: Asking, move: AskMove): Asking {
  if (move.kind === "begun") {
    const { draft } = move.begun;
    return {
      kind: "writing",
      begun: move.begun,
      text: draft?.text ?? "",
      at: draft && isIn(move.begun, draft.at) ? draft.at : null,
      isSending: false,
      trouble: "",
    };
  }
  if (asking.kind !== "writing") {
    return move.kind === "refused" ? { kind: "refused", sentence: move.sentence } : asking;
  }
  switch (move.kind) {
    // What was written stays in view.
    case "refused":
      return { ...asking, isSending: false, trouble: move.sentence };
    case "typed":
      return { ...asking, text: move.text };
    case "pointed":
      return { ...asking, at: move.at };
    case "kept":
      return asking.trouble === "" ? asking : { ...asking, trouble: "" };
    case "sending":
      return { ...asking, isSending: true, trouble: "" };
    case "sent":
      return { kind: "sent", lastLeftMs: asking.begun.lastLeftMs };
  }
}

/** The code may be shorter now than when the line was chosen. */
function isIn({ files }: QuestionBegun, at: At): boolean {
  return at !== null && (files[at.file]?.split("\n").length ?? 0) >= at.line;
}
