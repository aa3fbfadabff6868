import type { Call } from "../contract.ts";

/** What carries the contract between the terminal and a screen. One exists for Electron, one for Chromium. */
export interface Shell {
  /** Opens the screen. Resolves when it can be used; rejects if it cannot be opened. */
  start(terminal: Door): Promise<void>;
  /** Closes the screen and everything that `start` began. */
  stop(): Promise<void>;
}

/** What a shell needs of the terminal. */
export interface Door {
  readonly call: UntrustedCall;
  /** Resolves when staff have asked to leave: the shell then ends the program in order, in a kiosk too. */
  readonly left: Promise<void>;
}

/**
 * The terminal's door as a shell sees it: nothing about name or ask is known yet. The terminal checks
 * the name against the contract and parses the ask. The sender is the shell's to check, before this.
 */
export type UntrustedCall = (name: unknown, ask: unknown) => ReturnType<Call>;
