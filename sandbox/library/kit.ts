import type { Load, RequireDesk } from "./common-js.ts";

/**
 * What the two realms of a grade share. The realm of the program (S) and the realm of the checks (C) live in
 * one runtime; see docs/decisions/0003-two-realms-and-a-membrane.md.
 */

import type { Shown } from "./shown.ts";

export type Callable = (this: unknown, ...args: unknown[]) => unknown;

/** What a function of the program's realm calls when it stands for a function of the checks' realm. */
export type Dispatch = (self: unknown, args: unknown[], newTarget: unknown) => unknown;

/**
 * What the set-up of the program's realm hands to the checks' realm, all of it captured before any line of the
 * program ran. Whatever touches an object of the program goes through `reflect`: these are the program realm's
 * own natives, so the descriptors and argument lists that the engine makes for Proxy traps belong to that realm.
 */
export interface Kit {
  /** Every built-in object of the realm, in the order of `listIntrinsics`. */
  readonly intrinsics: readonly object[];
  readonly reflect: typeof Reflect;
  /** The target of a Proxy that the program made; undefined for any other object. */
  readonly proxyTarget: (value: object) => object | undefined;
  /** Makes a function of the program's realm. If `dispatch` leaves `box.threw` true, its answer is thrown. */
  readonly bridge: (dispatch: Dispatch, constructible: boolean) => Callable;
  readonly box: { threw: boolean };
  /** The virtual clock, for timers; `Date` shows it with what the checks have set it ahead. */
  readonly clock: { elapsedMs: number; aheadMs: number };
  readonly newPromise: () => {
    readonly promise: Promise<unknown>;
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
  };
  /** How Node shows an object of the realm whose state no property holds. */
  readonly shownOf: (value: object) => Shown | undefined;
  /** Makes an object of the realm's library again from its text, see `Shown`; a CustomEvent with its detail. */
  readonly revive: (made: string, text: string, detail?: { readonly detail: unknown }) => object;
  /** A signal of the realm, and a function that calls it off. */
  readonly newSignal: () => { readonly signal: object; readonly abort: (reason: unknown) => void };
  /** The checks' realm has the timers, and sets this when it is set up. */
  readonly later: { start: (run: () => void, delayMs: number) => void };
  /** Promises of the realm get a getter of this name, and when it is read and the promise fails, `told` is called. */
  readonly watchFloating: (key: string, told: Callable) => void;
  /** A generator of the program's realm, or an async one, whose steps are these functions of its realm. */
  readonly newGenerator: (
    next: Callable,
    back: Callable | undefined,
    fail: Callable | undefined,
    isAsync: boolean,
  ) => object;
  /** From now on the text of functions is what this makes of it. */
  readonly tellTextBy: (written: (text: string) => string) => void;
  readonly global: object;
  /** For the host: makes what loads CommonJS files. */
  readonly requireWith: (desk: RequireDesk) => Load;
}

export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
