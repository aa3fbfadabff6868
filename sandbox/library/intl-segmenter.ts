import { createDescribed, type FormatterClass } from "./intl-described.ts";
import { giveMethods } from "./natives.ts";
import type { Ask } from "./world.ts";

interface Cuts {
  readonly starts: readonly number[];
  readonly wordLike: readonly boolean[];
}

interface Segment {
  readonly segment: string;
  readonly index: number;
  readonly input: string;
  readonly isWordLike?: boolean;
}

/** `Intl.Segmenter`: the host tells once where the segments of a text begin. */
export function createSegmenter(ask: Ask): FormatterClass {
  const described = createDescribed(ask, "Segmenter", false, 0);

  class Segments {
    readonly #text: string;
    readonly #cuts: Cuts;

    constructor(text: string, cuts: Cuts) {
      this.#text = text;
      this.#cuts = cuts;
    }

    #at(position: number): Segment {
      const { starts, wordLike } = this.#cuts;
      const index = starts[position] ?? 0;
      const segment = this.#text.slice(index, starts[position + 1]);
      const isWordLike = wordLike[position];
      const plain = { segment, index, input: this.#text };
      return isWordLike === undefined ? plain : { ...plain, isWordLike };
    }

    containing(at: unknown): Segment | undefined {
      const index = Math.trunc(Number(at)) || 0;
      if (index < 0 || index >= this.#text.length) return undefined;
      return this.#at(this.#cuts.starts.findLastIndex((start) => start <= index));
    }

    *[Symbol.iterator](): Generator<Segment> {
      for (let i = 0; i < this.#cuts.starts.length; i++) yield this.#at(i);
    }
  }
  const { prototype } = Segments;
  // Its constructor is no part of the language.
  Reflect.deleteProperty(prototype, "constructor");
  Object.defineProperty(prototype[Symbol.iterator].prototype, Symbol.toStringTag, {
    value: "Segmenter String Iterator",
    configurable: true,
  });

  giveMethods(described.made.prototype, {
    segment(this: unknown, given: unknown): Segments {
      const text = `${given}`;
      const key = described.keyOf(this, "segment");
      if (text === "") return new Segments(text, { starts: [], wordLike: [] });
      const cuts = ask({ what: "intl", key, method: "segment", args: [["string", text]] });
      return new Segments(text, cuts as Cuts);
    },
  });
  return described;
}
