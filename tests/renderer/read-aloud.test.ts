import { describe, expect, test } from "vitest";
import { createReader, type ReaderState } from "../../renderer/read-aloud/reader.ts";
import { sentencesOf } from "../../renderer/read-aloud/sentences.ts";
import { type Utterance, type Voice, voiceFor } from "../../renderer/read-aloud/speech.ts";

/*
 * The browser of the tests has no voices, so its speech is a fake here, made after what Chromium does: `cancel` ends the
 * utterance under way with an error event, later and not at once.
 */

const voice = (lang: string, localService = true): Voice => ({ lang, localService });

interface Said extends Utterance<Voice> {
  readonly text: string;
}

const make = (text: string): Said => ({ text, voice: null, lang: "", rate: 1, onend: null, onerror: null });
const event = undefined as never;

describe("the voice for a language", () => {
  test.each([
    ["is one of this PC", [voice("en-US", false), voice("en-GB")], "en", "en-GB"],
    ["is none if all would ask a network", [voice("en-US", false)], "en", undefined],
    ["is none if none speaks it", [voice("en-US")], "es", undefined],
    ["is that of the Americas before that of Spain", [voice("es-ES"), voice("es-MX")], "es", "es-MX"],
    ["is any Spanish before none", [voice("es_ES")], "es", "es_ES"],
  ] as const)("%s", (_, voices, language, lang) => {
    expect(voiceFor(voices, language)?.lang).toBe(lang);
  });
});

test("sentences are found with where they stand, also around code and numbers", () => {
  const text = "  Call total(). It is 3.5 long!\n  Is it? ";
  expect(sentencesOf(text, "en").map(({ from, to }) => text.slice(from, to))).toEqual([
    "Call total().",
    "It is 3.5 long!",
    "Is it?",
  ]);
});

function pretend() {
  const said: Said[] = [];
  const told: ReaderState<number>[] = [];
  const late: (() => void)[] = [];
  let spoken: Said | null = null;
  const speech = {
    speak(utterance: Said) {
      said.push(utterance);
      spoken = utterance;
    },
    cancel() {
      const cut = spoken;
      spoken = null;
      if (cut) late.push(() => cut.onerror?.(event));
    },
  };
  const reader = createReader<number, Voice, Said>(speech, (state) => told.push(state));
  const manner = { make, voice: voice("en-US"), rate: 1.4 };
  return {
    reader,
    manner,
    texts: () => said.map(({ text }) => text),
    last: () => told.at(-1),
    rate: () => said.at(-1)?.rate,
    /** The engine has said its sentence. */
    end: () => spoken?.onend?.(event),
    /** The events of what was cut off arrive. */
    settle() {
      for (const say of late.splice(0)) say();
    },
  };
}

const sentences = ["One.", "Two.", "Three."].map((text, place) => ({ text, place }));

describe("reading aloud", () => {
  test("goes from sentence to sentence, says where it is, and falls silent at the end", () => {
    const { reader, manner, texts, last, rate, end } = pretend();
    reader.read(sentences, manner);
    expect(last()).toEqual({ kind: "reading", place: 0 });
    expect(rate()).toBe(1.4);
    end();
    end();
    expect(last()).toEqual({ kind: "reading", place: 2 });
    end();
    expect(last()).toEqual({ kind: "silent" });
    expect(texts()).toEqual(["One.", "Two.", "Three."]);
  });

  test("goes on with the sentence in which it paused, whatever the engine says late of the one it cut", () => {
    const { reader, manner, texts, last, end, settle } = pretend();
    reader.read(sentences, manner);
    end();
    reader.pause();
    settle();
    expect(last()).toEqual({ kind: "paused", place: 1 });
    reader.goOn();
    expect(last()).toEqual({ kind: "reading", place: 1 });
    expect(texts()).toEqual(["One.", "Two.", "Two."]);
  });

  test("stops for good, and begins at the beginning", () => {
    const { reader, manner, texts, last, end, settle } = pretend();
    reader.read(sentences, manner);
    end();
    reader.stop();
    settle();
    reader.goOn();
    expect(last()).toEqual({ kind: "silent" });
    reader.read(sentences, manner);
    settle();
    expect(last()).toEqual({ kind: "reading", place: 0 });
    expect(texts()).toEqual(["One.", "Two.", "One."]);
  });

  test("falls silent when the engine fails", () => {
    const { reader, manner, last } = pretend();
    const made: Said[] = [];
    const kept = (text: string) => {
      const said = make(text);
      made.push(said);
      return said;
    };
    reader.read(sentences, { ...manner, make: kept });
    made[0]?.onerror?.(event);
    expect(last()).toEqual({ kind: "silent" });
  });
});
