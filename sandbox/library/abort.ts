import { DOMException } from "./dom-exception.ts";
import type { EventKit } from "./events.ts";
import { isObject } from "./kit.ts";
import { nodeError } from "./node-error.ts";
import { show } from "./shown.ts";

export interface AbortKit {
  readonly AbortController: new () => object;
  readonly AbortSignal: object;
}

/** Only who has it may make a signal. */
const own = Symbol("own");

/** The web's way to call something off (https://dom.spec.whatwg.org/#aborting-ongoing-activities). */
export function createAbort(
  { Event, EventTarget }: EventKit,
  later: (run: () => void, delayMs: number) => void,
): AbortKit {
  const Target = EventTarget as unknown as typeof globalThis.EventTarget;

  const dispatch = Target.prototype.dispatchEvent;
  const inner = { raise: (_signal: AbortSignal, _reason: unknown): void => {} };

  class AbortSignal extends Target {
    #aborted = false;
    #reason: unknown;
    /** Signals that are called off with this one. */
    #followers: AbortSignal[] = [];
    #handler: unknown = null;

    constructor(key?: unknown) {
      if (key !== own) throw nodeError("ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
      super();
      show(this, { arrows: false, list: () => [["aborted", this.#aborted]] });
    }

    static {
      inner.raise = (signal, reason) => {
        if (signal.#aborted) return;
        signal.#aborted = true;
        signal.#reason = reason ?? new DOMException("This operation was aborted", "AbortError");
        Reflect.apply(dispatch, signal, [new Event("abort")]);
        for (const follower of signal.#followers) inner.raise(follower, signal.#reason);
      };
    }

    static abort(reason?: unknown): AbortSignal {
      const signal = new AbortSignal(own);
      inner.raise(signal, reason);
      return signal;
    }

    static timeout(delayMs: unknown): AbortSignal {
      const signal = new AbortSignal(own);
      const reason = new DOMException("The operation was aborted due to timeout", "TimeoutError");
      later(() => inner.raise(signal, reason), Number(delayMs));
      return signal;
    }

    static any(given: Iterable<unknown>): AbortSignal {
      const signal = new AbortSignal(own);
      const signals = [...given];
      for (const other of signals) {
        if (!isObject(other) || !(#aborted in other)) {
          throw new TypeError("AbortSignal.any needs a list of signals");
        }
      }
      for (const other of signals as AbortSignal[]) {
        if (other.#aborted) inner.raise(signal, other.#reason);
        else other.#followers.push(signal);
      }
      return signal;
    }

    get aborted(): boolean {
      return this.#aborted;
    }

    get reason(): unknown {
      return this.#reason;
    }

    get onabort(): unknown {
      return this.#handler;
    }

    set onabort(handler: unknown) {
      // It keeps the place in the row that the first one had.
      if (this.#handler === null) {
        this.addEventListener("abort", (event) => {
          if (typeof this.#handler === "function") Reflect.apply(this.#handler, this, [event]);
        });
      }
      this.#handler = handler;
    }

    throwIfAborted(): void {
      if (this.#aborted) throw this.#reason;
    }
  }

  class AbortController {
    readonly #signal = new AbortSignal(own);

    constructor() {
      show(this, { arrows: false, list: () => [["signal", this.#signal]] });
    }

    get signal(): AbortSignal {
      return this.#signal;
    }

    abort(reason?: unknown): void {
      inner.raise(this.#signal, reason);
    }
  }
  for (const [name, { prototype }] of Object.entries({ AbortSignal, AbortController })) {
    Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
  }
  return { AbortController, AbortSignal };
}
