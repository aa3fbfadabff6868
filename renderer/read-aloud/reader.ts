import type { Speech, Utterance, Voice } from "./speech.ts";

/** One sentence with where it stands, whatever that is to the caller. */
export interface Spoken<Place> {
  readonly text: string;
  readonly place: Place;
}

export type ReaderState<Place> =
  | { readonly kind: "silent" }
  | { readonly kind: "reading" | "paused"; readonly place: Place };

/** How a sentence is said. `make` makes the browser's own utterance of it. */
export interface Manner<Known extends Voice, Said> {
  readonly make: (text: string) => Said;
  readonly voice: Known;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/**
 * Reads sentences one after the other. A pause stops the voice, and going on begins the sentence again: engines
 * differ in whether they can wait in the middle of one. `tell` hears every state.
 */
export function createReader<Place, Known extends Voice, Said extends Utterance<Known>>(
  speech: Speech<Said>,
  tell: (state: ReaderState<Place>) => void,
) {
  let sentences: readonly Spoken<Place>[] = [];
  let manner: Manner<Known, Said> | null = null;
  let at = 0;
  /** Counts starts, so that what an utterance says after it was called off is not heard. */
  let run = 0;

  function say() {
    const sentence = sentences[at];
    if (!sentence || !manner) return stop();
    const mine = ++run;
    const utterance = manner.make(sentence.text);
    utterance.voice = manner.voice;
    utterance.lang = manner.voice.lang;
    utterance.rate = manner.rate;
    utterance.onend = () => {
      if (mine !== run) return;
      at++;
      say();
    };
    // An engine that fails is silent; the person sees that nothing is read.
    utterance.onerror = () => mine === run && stop();
    tell({ kind: "reading", place: sentence.place });
    speech.speak(utterance);
  }

  function stop() {
    run++;
    sentences = [];
    speech.cancel();
    tell({ kind: "silent" });
  }

  return {
    read(given: readonly Spoken<Place>[], how: Manner<Known, Said>): void {
      run++;
      speech.cancel();
      [sentences, manner, at] = [given, how, 0];
      say();
    },
    pause(): void {
      const sentence = sentences[at];
      if (!sentence) return;
      run++;
      speech.cancel();
      tell({ kind: "paused", place: sentence.place });
    },
    goOn: say,
    stop,
  };
}
