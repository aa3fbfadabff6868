import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { Level, Outside } from "./outside.ts";
import type { Shown, Typed } from "./protocol.ts";
import { monotonicMs, type Watch } from "./watch.ts";

/** Output is sent on in pieces of about this many characters, or after this many milliseconds. */
const pieceChars = 4_096;
const pieceMs = 16;

/** A person is in front of the program: output is shown as it is printed, input is typed, timers take their time. */
export class Live implements Outside {
  readonly #show: (shown: Shown) => void;
  readonly #input: MessagePort;
  readonly #watch: Watch;
  #unsent = "";
  #level: Level = "log";
  #sentMs = Number.NEGATIVE_INFINITY;
  #inputEnded = false;

  constructor(show: (shown: Shown) => void, input: MessagePort, watch: Watch) {
    this.#show = show;
    this.#input = input;
    this.#watch = watch;
  }

  printed(text: string, level: Level): void {
    if (level !== this.#level) this.flush();
    this.#level = level;
    this.#unsent += text;
    this.tick();
  }

  tick(): void {
    if (this.#unsent.length >= pieceChars || monotonicMs() - this.#sentMs >= pieceMs) this.flush();
  }

  flush(): void {
    if (this.#unsent === "") return;
    this.#show({ kind: "printed", text: this.#unsent, level: this.#level });
    this.#unsent = "";
    this.#sentMs = monotonicMs();
  }

  readLine(question: string): string | null {
    this.flush();
    if (this.#inputEnded) return null;
    this.#show({ kind: "asked", text: question });
    const line = this.#next((typed) => (typed.kind === "line" ? typed : null))?.line ?? null;
    this.#inputEnded = line === null;
    return line;
  }

  /** The next call that is wanted. Lines that nobody asked for are passed over. Null: a stop is. */
  nextCall(): string | null {
    this.flush();
    return this.#next((typed) => (typed.kind === "call" ? typed : null))?.code ?? null;
  }

  /** Waits for something that is wanted now. Null if a stop comes first. */
  #next<Wanted>(pick: (typed: Typed) => Wanted | null): Wanted | null {
    while (!this.#watch.isStopAsked) {
      const typed = receiveMessageOnPort(this.#input) as { readonly message: Typed } | undefined;
      if (typed === undefined) this.#watch.sleep();
      else {
        const found = pick(typed.message);
        if (found !== null) return found;
      }
    }
    return null;
  }

  pass(ms: number): void {
    this.flush();
    const untilMs = monotonicMs() + ms;
    // A typed line wakes the thread too, and is not what is waited for.
    for (let leftMs = ms; leftMs > 0 && !this.#watch.isStopAsked; leftMs = untilMs - monotonicMs()) {
      this.#watch.sleep(leftMs);
    }
  }
}
