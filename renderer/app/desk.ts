import { createContext, use } from "react";
import type { Call, Language, SettingChange, Settings, TerminalState } from "../../main/contract.ts";
import type { DraftKeeper } from "../lesson/drafts.ts";
import { createKeepers } from "./keepers.ts";
import { type AppState, heard, languageFor, settingsOf, withSetting } from "./state.ts";

/** What the desk does to the page that it stands on. */
interface Page {
  readonly speak: (language: Language) => void;
  /** Takes up a student's look; an empty one is that of the PC. */
  readonly wear: (settings: Settings) => void;
  /** Whose the present address is; `null`: nobody's. */
  readonly belongTo: (student: string | null) => void;
  /** Loads the page anew, so that nothing of a student is left in it. */
  readonly startAfresh: () => void;
  readonly emptyClipboard: () => Promise<void>;
}

export type Desk = ReturnType<typeof createDesk>;

/**
 * What all screens share: the calls, who is signed in, and that student's drafts. When a call is refused because
 * the session ended meanwhile, the terminal is asked again and the screen of the present session is shown.
 */
export function createDesk(plainCall: Call, page: Page) {
  let state: AppState = { kind: "starting" };
  const listeners = new Set<() => void>();
  let drafts: DraftKeeper | null = null;
  /** The student who was signed in last on this page. */
  let lastStudent: string | null = null;
  let isResumed = false;

  function become(next: AppState) {
    if (next.kind === "ready") {
      const { session } = next.terminal;
      const language = languageFor(state, next.terminal);
      if (language) page.speak(language);
      page.wear(settingsOf(session));
      page.belongTo(session.kind === "student" || session.kind === "locked" ? session.id : null);
      drafts = keepers.of(session);
      if (session.kind === "student") lastStudent = session.id;
      const isFirst = state.kind !== "ready";
      isResumed = session.kind === "student" && (isFirst || isResumed);
    }
    state = next;
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

  /** Shows a state; on a new page, unless it is still the last student's or holds text that no disk has taken. */
  function leaveFor(terminal: TerminalState): void {
    if (lastStudent !== null && lastIsGone(lastStudent, terminal) && !keepers.holdUnsaved()) {
      page.startAfresh();
      // A shell that does not let a page load itself anew must not leave a student's screen standing.
      setTimeout(() => become({ kind: "ready", terminal, notice: null }), 3_000);
      return;
    }
    become({ kind: "ready", terminal, notice: null });
  }

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
      leaveFor(terminal);
    },
    /** Speaks a language from now on, and keeps it for the student who is signed in. */
    async chooseLanguage(language: Language): Promise<void> {
      page.speak(language);
      await this.choose({ setting: "language", value: language });
    },
    /**
     * Takes a student's choice up at once, and keeps it. `null`, or the sentence why it could not be kept: it holds then for as
     * long as they are there.
     */
    async choose(change: SettingChange): Promise<string | null> {
      if (state.kind !== "ready" || state.terminal.session.kind !== "student") return null;
      become(withSetting(state, change));
      const answer = await call("setting:change", change);
      return answer.ok ? null : answer.refusal.sentence;
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
      await page.emptyClipboard();
      leaveFor(answer.value);
      return null;
    },
    /** Stores what is unsaved, then leaves the place to whoever knows the student's PIN; staff are signed out. What cannot be stored waits here. */
    async lock(): Promise<void> {
      await drafts?.flush();
      const answer = await call("session:lock", {});
      await page.emptyClipboard();
      if (answer.ok) become({ kind: "ready", terminal: answer.value, notice: null });
    },
  };
}

function lastIsGone(last: string, { session }: TerminalState): boolean {
  return (session.kind !== "student" && session.kind !== "locked") || session.id !== last;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("no desk around this screen");
  return desk;
}
