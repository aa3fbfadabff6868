import type { Level, RunNews } from "./news.ts";

/** How much is told at once: what a page takes in within a frame. In characters. */
const mostAtOnce = 16_000;
/** What a piece of news costs besides its text. */
const newsChars = 40;

export interface Heard {
  readonly news: readonly RunNews[];
  /** How many were told so far: what the next question gives. */
  readonly seen: number;
}

/** News that wait until they are asked for. Each is kept until the page has told that it came. */
export class Post {
  /** How many came before the first of `#kept` and were seen. */
  #gone = 0;
  #kept: RunNews[] = [];
  #wake = (): void => {};
  isOver = false;

  put(news: RunNews): void {
    this.#kept.push(news);
    if (news.kind === "ended") this.isOver = true;
    this.#wake();
  }

  print(text: string, level: Level): void {
    this.put({ kind: "printed", level, text });
  }

  /** The news after the first `seen`, those that fit. Waits for some, but no longer than `waitMs`; then there are none. */
  async since(seen: number, waitMs: number): Promise<Heard> {
    const known = Math.max(0, Math.min(this.#kept.length, seen - this.#gone));
    this.#kept = this.#kept.slice(known);
    this.#gone += known;
    if (this.#kept.length === 0 && !this.isOver) await this.#arrival(waitMs);
    const news: RunNews[] = [];
    let chars = 0;
    for (const one of this.#kept) {
      const size = one.kind === "printed" ? one.text.length + newsChars : newsChars;
      if (news.length > 0 && chars + size > mostAtOnce) break;
      chars += size;
      news.push(one);
    }
    return { news, seen: this.#gone + news.length };
  }

  #arrival(waitMs: number): Promise<void> {
    // Whoever waited before has been left: a page asks once at a time.
    this.#wake();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
