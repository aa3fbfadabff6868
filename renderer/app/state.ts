import type {
  Answer,
  Language,
  Session,
  SettingChange,
  Settings,
  TerminalState,
} from "../../main/contract.ts";

/** What the whole page shows. */
export type AppState =
  | { readonly kind: "starting" }
  | { readonly kind: "unreachable"; readonly sentence: string }
  /** `notice`: why the person is on this screen, when they did not choose it. */
  | { readonly kind: "ready"; readonly terminal: TerminalState; readonly notice: string | null };

/** After the terminal was asked for its state. `why`: the refusal that was the reason to ask. */
export function heard(
  before: AppState,
  answer: Answer<"terminal:state">,
  why: string | null = null,
): AppState {
  if (answer.ok) {
    if (before.kind !== "ready" || !sameSession(before.terminal.session, answer.value.session)) {
      return { kind: "ready", terminal: answer.value, notice: why };
    }
    // A choice that a full disk did not take holds for as long as its student is there: all choices are made on this page.
    const { session: known } = before.terminal;
    const { session: now } = answer.value;
    const session =
      known.kind === "student" && now.kind === "student" ? { ...now, settings: known.settings } : now;
    return { kind: "ready", terminal: { ...answer.value, session }, notice: before.notice };
  }
  // A screen that is open stays open: what is typed there must not vanish because one call found nobody.
  return before.kind === "ready" ? before : { kind: "unreachable", sentence: answer.refusal.sentence };
}

/**
 * Which language the screen takes up with a new state of the terminal; `null`: it stays. A student's own choice comes
 * with the student and goes with them; what was chosen at the door holds for a student who never chose.
 */
export function languageFor(before: AppState, { session, language }: TerminalState): Language | null {
  const isFirst = before.kind !== "ready";
  if (!isFirst && sameSession(before.terminal.session, session)) return null;
  const chosen = settingsOf(session).language;
  if (chosen !== undefined) return chosen;
  return isFirst || session.kind === "nobody" ? language : null;
}

const none: Settings = {};

/** What the screen looks like for whoever is there. A locked session keeps the look of its student. */
export function settingsOf(session: Session): Settings {
  return session.kind === "student" || session.kind === "locked" ? session.settings : none;
}

/** The same state with one more choice of the student who is there. */
export function withSetting(state: AppState, { setting, value }: SettingChange): AppState {
  if (state.kind !== "ready" || state.terminal.session.kind !== "student") return state;
  const { session } = state.terminal;
  const settings = { ...session.settings, [setting]: value };
  return { ...state, terminal: { ...state.terminal, session: { ...session, settings } } };
}

export function sameSession(one: Session, other: Session): boolean {
  if (one.kind === "student" && other.kind === "student") return one.id === other.id;
  return one.kind === other.kind;
}
