import { createContext, use } from "react";
import type { Answer } from "../../main/contract.ts";
import type { EntryKey } from "./entries.ts";
import type { Links } from "./links.ts";

/** What the screens of a student need for looking things up. */
export interface LookUp {
  /** `null` until they are there; then mentions are links. */
  readonly links: Links | null;
  /** Asks for the links. Called when what they stand in has been painted. */
  readonly wantLinks: () => void;
  /** Opens an entry, or with `null` the search. */
  readonly open: (entry: EntryKey | null) => void;
  /** Opens the search; from within it, closes it and gives the focus back. */
  readonly toggle: () => void;
  /** The course's words; asked for once, and again after a refusal. */
  readonly words: () => Promise<Answer<"course:words">>;
}

export const LookUpContext = createContext<LookUp | null>(null);

/** `null` where nobody is signed in, and wherever no link may stand. */
export function useLookUp(): LookUp | null {
  return use(LookUpContext);
}
