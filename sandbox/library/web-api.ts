import { createAbort } from "./abort.ts";
import { atob, btoa } from "./base64.ts";
import type { Lens } from "./brands.ts";
import { createCrypto } from "./crypto.ts";
import { fixedNowMs } from "./determinism.ts";
import { DOMException } from "./dom-exception.ts";
import { createEvents } from "./events.ts";
import { giveIntl } from "./intl.ts";
import { giveLocaleMethods } from "./locale-methods.ts";
import { asNative, giveFunctionText } from "./natives.ts";
import { cloner } from "./structured-clone.ts";
import { TextDecoder, TextEncoder } from "./text-coding.ts";
import { createUrl } from "./url.ts";
import { URLSearchParams } from "./url-search-params.ts";
import { askBy, type HostLine } from "./world.ts";

/** What a realm's part of the outer world rests on. */
export interface Surroundings {
  readonly line: HostLine;
  /** The time of the virtual clock. */
  readonly nowMs: () => number;
  readonly proxyTarget: Lens["proxyTarget"];
  /** Lets `run` run when the virtual clock has come so far; what it throws nobody has caught. */
  readonly later: (run: () => void, delayMs: number) => void;
}

/**
 * Gives a realm what programs know from the web and Node beside the language. Before the realm's built-ins are
 * listed: what is put here counts as one of them, is frozen where they are, and is matched with the other realm's.
 */
export function giveWebApi(
  scope: typeof globalThis,
  { line, nowMs, proxyTarget, later }: Surroundings,
): void {
  giveFunctionText(Function.prototype);
  const ask = askBy(line);
  giveIntl(scope, ask, nowMs);
  giveLocaleMethods(scope, ask);
  const clone = cloner(proxyTarget);
  const structuredClone = (value: unknown): unknown => clone(value);
  const fetch = (): never => {
    throw new TypeError(
      "fetch is not available: this computer has no network. Use the data of the exercise.",
    );
  };
  const elapsedMs = (): number => nowMs() - fixedNowMs;
  const report = (error: unknown): void =>
    later(() => {
      throw error;
    }, 0);
  const events = createEvents(elapsedMs, report);
  const given = {
    ...{ atob, btoa, structuredClone, fetch, DOMException, TextDecoder, TextEncoder },
    ...{ URL: createUrl(ask), URLSearchParams },
    ...events,
    ...createAbort(events, later),
  };
  for (const [name, value] of Object.entries(given)) {
    // The name as such: the build shortens it.
    Object.defineProperty(scope, name, { value: asNative(value, name), configurable: true, writable: true });
  }
  const performance = { now: asNative(elapsedMs, "now"), timeOrigin: fixedNowMs };
  const objects = { crypto: createCrypto(scope.Math.random), performance, global: scope };
  for (const [name, value] of Object.entries(objects)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
}
