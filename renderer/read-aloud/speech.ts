import type { Language } from "../../main/contract.ts";

/** What of the browser's speech is used here, so that a test can record one. */
export type Speech = Pick<SpeechSynthesis, "speak" | "cancel" | "pause" | "resume" | "getVoices"> &
  Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** The Spanish that is spoken in these rooms first, then any. */
const preferred: Readonly<Record<Language, readonly string[]>> = {
  en: ["en-US", "en"],
  es: ["es-US", "es-MX", "es-419", "es"],
};

/**
 * A voice of this PC for the language; `null`: it has none. A voice that is not local would send the text to a network.
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  language: Language,
): SpeechSynthesisVoice | null {
  const local = voices.filter(({ localService }) => localService);
  for (const wanted of preferred[language]) {
    const found = local.find(({ lang }) => lang.replace("_", "-").startsWith(wanted));
    if (found) return found;
  }
  return null;
}
