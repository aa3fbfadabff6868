import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { Outside } from "./outside.ts";
import type { Shown } from "./protocol.ts";
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
  #sentMs = Number.NEGATIVE_INFINITY;
  #inputEnded = false;

  constructor(show: (shown: Shown) => void, input: MessagePort, watch: Watch) {
    this.#show = show;
    this.#input = input;
    this.#watch = watch;
  }

  printed(text: string): void {
    this.#unsent += text;
    this.tick();
  }

  tick(): void {
    if (this.#unsent.length >= pieceChars || monotonicMs() - this.#sentMs >= pieceMs) this.flush();
  }

  flush(): void {
    if (this.#unsent === "") return;
    this.#show({ kind: "printed", text: this.#unsent });
    this.#unsent = "";
    this.#sentMs = monotonicMs();
  }

  readLine(question: string): string | null {
    this.flush();
    if (this.#inputEnded) return null;
    this.#show({ kind: "asked", text: question });
    while (!this.#watch.isStopAsked) {
      const typed = receiveMessageOnPort(this.#input) as { readonly message: string | null } | undefined;
      if (typed === undefined) this.#watch.sleep();
      else {
        this.#inputEnded = typed.message === null;
        return typed.message;
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
