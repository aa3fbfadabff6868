import { atob, btoa } from "./base64.ts";
import type { Lens } from "./brands.ts";
import { DOMException } from "./dom-exception.ts";
import { cloner } from "./structured-clone.ts";
import { TextDecoder, TextEncoder } from "./text-coding.ts";

/**
 * Gives a realm what programs know from the web and Node beside the language. Before the realm's built-ins are
 * listed: what is put here counts as one of them, is frozen where they are, and is matched with the other realm's.
 */
export function giveWebApi(scope: object, proxyTarget: Lens["proxyTarget"]): void {
  const clone = cloner(proxyTarget);
  const structuredClone = (value: unknown): unknown => clone(value);
  const fetch = (): never => {
    throw new TypeError(
      "fetch is not available: this computer has no network. Use the data of the exercise.",
    );
  };
  const given = { atob, btoa, structuredClone, fetch, DOMException, TextDecoder, TextEncoder };
  for (const [name, value] of Object.entries(given)) {
    // The name as such: the build shortens it.
    Object.defineProperty(value, "name", { value: name, configurable: true });
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
}
