import type { Answer, Ask, Call, CallName } from "../main/contract.ts";

/** What the Electron shell's preload puts on the page. */
declare global {
  interface Window {
    readonly foothold?: { readonly call: Call };
  }
}

/** How a call reaches the terminal: throws when nobody answers. */
export type Carry = <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<unknown>;

/** The longest that a call may take before the screen says that nobody answers. A slow stick is not silence. */
const silenceMs = { usual: 30_000, carrying: 3_600_000 } as const;
const carrying: readonly CallName[] = [
  "staff:export",
  "staff:deliver",
  "staff:import",
  "staff:stop",
  "staff:eject",
  "staff:diagnosis",
  "staff:writeDiagnosis",
];

/** The kind of a refusal that was made here, because nobody answered. */
export const unreachable = "unreachable";

/** Electron's bridge where the preload put it, else the loopback address that this page came from. */
export function carrierOf(window: Pick<Window, "foothold">): Carry {
  const bridge = window.foothold;
  return bridge ? (name, ask) => bridge.call(name, ask) : carryByFetch;
}

async function carryByFetch<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ask),
    signal: AbortSignal.timeout(carrying.includes(name) ? silenceMs.carrying : silenceMs.usual),
  });
  return response.json();
}

/**
 * The client of the contract. A carrier that fails, or brings something that is no answer, becomes a refusal
 * of kind `unreachable` with the sentence that `silence` makes of the last time that work was stored (`null`: none).
 */
export function createCall(carry: Carry, silence: (savedAtMs: number | null) => string): Call {
  let savedAtMs: number | null = null;
  return async <Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> => {
    const brought = await carry(name, ask).catch(() => null);
    if (!isAnswer<Name>(brought)) {
      return { ok: false, refusal: { kind: unreachable, sentence: silence(savedAtMs) } };
    }
    if (brought.ok && "savedAtMs" in brought.value) savedAtMs = brought.value.savedAtMs;
    return brought;
  };
}

/** The host is trusted; this only tells an answer from a proxy's page or a half-closed door. */
function isAnswer<Name extends CallName>(brought: unknown): brought is Answer<Name> {
  if (typeof brought !== "object" || brought === null || !("ok" in brought)) return false;
  return brought.ok === true
    ? "value" in brought
    : brought.ok === false && "refusal" in brought && typeof brought.refusal === "object";
}
