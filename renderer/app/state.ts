import type { Answer, Language, Session, TerminalState } from "../../main/contract.ts";

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
    const notice =
      before.kind === "ready" && sameSession(before.terminal.session, answer.value.session)
        ? before.notice
        : why;
    return { kind: "ready", terminal: answer.value, notice };
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
  if (session.kind === "student" && session.language !== null) return session.language;
  return isFirst || session.kind === "nobody" ? language : null;
}

export function sameSession(one: Session, other: Session): boolean {
  if (one.kind === "student" && other.kind === "student") return one.id === other.id;
  return one.kind === other.kind;
}
