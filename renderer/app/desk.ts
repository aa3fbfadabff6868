import { createContext, use } from "react";
import type { Call, Language, TerminalState } from "../../main/contract.ts";
import type { DraftKeeper } from "../lesson/drafts.ts";
import { createKeepers } from "./keepers.ts";
import { type AppState, heard, languageFor } from "./state.ts";

export type Desk = ReturnType<typeof createDesk>;

/**
 * What all screens share: the calls, who is signed in, and that student's drafts. When a call is refused because
 * the session ended meanwhile, the terminal is asked again and the screen of the present session is shown.
 * `onLanguage` is told which language the screen shall take up.
 */
export function createDesk(plainCall: Call, onLanguage: (language: Language) => void) {
  let state: AppState = { kind: "starting" };
  const listeners = new Set<() => void>();
  let drafts: DraftKeeper | null = null;
  let isResumed = false;

  function become(next: AppState) {
    const language = next.kind === "ready" ? languageFor(state, next.terminal) : null;
    if (language) onLanguage(language);
    if (next.kind === "ready") {
      const isFirst = state.kind !== "ready";
      isResumed = next.terminal.session.kind === "student" && (isFirst || isResumed);
    }
    state = next;
    if (next.kind === "ready") drafts = keepers.of(next.terminal.session);
    for (const listener of listeners) listener();
  }

  async function ask(why: string | null): Promise<void> {
    const answer = await plainCall("terminal:state", {});
    become(heard(state, answer, why));
  }

  const call: Call = async (name, given) => {
    const answer = await plainCall(name, given);
    const isAtDoor = name === "terminal:state" || name === "session:signIn" || name === "staff:signIn";
    if (!answer.ok && !isAtDoor) void ask(answer.refusal.sentence);
    return answer;
  };

  const keepers = createKeepers(call);

  return {
    call,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    /** Asks the terminal how things stand. */
    look: () => ask(null),
    /** Shows the screen that belongs to a state which the terminal has just answered. */
    enter(terminal: TerminalState): void {
      become({ kind: "ready", terminal, notice: null });
    },
    /** Speaks a language from now on, and keeps it for the student who is signed in. */
    async chooseLanguage(language: Language): Promise<void> {
      onLanguage(language);
      if (state.kind !== "ready" || state.terminal.session.kind !== "student") return;
      // A disk that takes no more is told where work is saved; the language changes all the same.
      await call("setting:change", { setting: "language", value: language });
    },
    drafts(): DraftKeeper {
      if (!drafts) throw new Error("no student is signed in");
      return drafts;
    },
    /** True once, for the first lesson of a page that started in the middle of a session. */
    takeResumed(): boolean {
      const was = isResumed;
      isResumed = false;
      return was;
    },
    /** Stores what is unsaved, then signs out. `null`, or the sentence why not. `isForced`: whatever is unsaved. */
    async signOut(isForced: boolean): Promise<string | null> {
      const isStored = (await drafts?.flush()) ?? true;
      if (!isStored && !isForced) return drafts?.trouble() ?? null;
      const answer = await call("session:signOut", {});
      if (!answer.ok) return answer.refusal.sentence;
      this.enter(answer.value);
      return null;
    },
  };
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("no desk around this screen");
  return desk;
}
