import type { Language } from "../../main/contract.ts";

/** What of the browser's voices, sentences and speech is used here, so that a test can record them. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

export interface Utterance<Spoken extends Voice> {
  voice: Spoken | null;
  lang: string;
  rate: number;
  onend: ((event: never) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
}

export interface Speech<Said> {
  speak(utterance: Said): void;
  cancel(): void;
}

/** The Spanish that is spoken in these rooms first, then any. */
const preferred: Readonly<Record<Language, readonly string[]>> = {
  en: ["en-US", "en"],
  es: ["es-US", "es-MX", "es-419", "es"],
};

/**
 * A voice of this PC for the language; `null`: it has none. A voice that is not local would send the text to a network.
 */
export function voiceFor<Known extends Voice>(voices: readonly Known[], language: Language): Known | null {
  const local = voices.filter(({ localService }) => localService);
  for (const wanted of preferred[language]) {
    const found = local.find(({ lang }) => lang.replace("_", "-").startsWith(wanted));
    if (found) return found;
  }
  return null;
}
