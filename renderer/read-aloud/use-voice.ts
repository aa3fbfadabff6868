import { useSyncExternalStore } from "react";
import type { Language } from "../../main/contract.ts";
import { voiceFor } from "./speech.ts";

const speech = "speechSynthesis" in window ? window.speechSynthesis : null;

function subscribe(listener: () => void): () => void {
  speech?.addEventListener("voiceschanged", listener);
  return () => speech?.removeEventListener("voiceschanged", listener);
}

/** The PC's own voice for a language. `null` where it has none; voices may appear a moment after the page. */
export function useVoice(language: Language): SpeechSynthesisVoice | null {
  return useSyncExternalStore(subscribe, () => voiceFor(speech?.getVoices() ?? [], language));
}
